package de.boxenstopp.booking.catalogue.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What services cost for one car, before its age is looked at. */
public final class CarPrices {

    private final PriceList list;
    private final @Nullable BrandPrices brand;
    private final @Nullable ModelPrices model;
    private final int year;
    private final boolean electric;

    CarPrices(PriceList list, @Nullable BrandPrices brand, @Nullable ModelPrices model, int year, boolean electric) {
        this.list = list;
        this.brand = brand;
        this.model = model;
        this.year = year;
        this.electric = electric;
    }

    /** Empty for a brand we do not know. */
    public Optional<Brand> brand() {
        return Optional.ofNullable(brand).map(BrandPrices::brand);
    }

    /** Empty for a model we do not know, or one that was not built that year. */
    public Optional<CarModel> model() {
        return Optional.ofNullable(model).map(ModelPrices::car);
    }

    public boolean electric() {
        return electric;
    }

    public BasePrice base(ServiceType service, int mileage) {
        var key = Price.Key.of(service, mileage);
        var own = model == null ? null : model.base(key, year);
        if (own != null) {
            return new BasePrice(own, PriceSource.EXACT, key.band());
        }
        var average = brand == null ? null : brand.averages().get(key);
        if (average != null) {
            return new BasePrice(average, PriceSource.BRAND_AVERAGE, key.band());
        }
        return new BasePrice(list.offer(service).defaultBase(), PriceSource.DEFAULT, key.band());
    }
}
