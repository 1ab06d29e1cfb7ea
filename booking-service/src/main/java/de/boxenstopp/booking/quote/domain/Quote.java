package de.boxenstopp.booking.quote.domain;

import de.boxenstopp.booking.catalogue.domain.ModelPrices;
import de.boxenstopp.booking.catalogue.domain.Price;
import de.boxenstopp.booking.catalogue.domain.PriceList;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A price we stand by for a while. Never recomputed: what a booking takes over is what stands here. */
@Entity
@Table(name = "quote")
public class Quote {

    @EmbeddedId
    private QuoteId id;

    @Embedded
    private Vehicle vehicle;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "quote_line", joinColumns = @JoinColumn(name = "quote_id"))
    @OrderColumn(name = "position")
    private List<PricedLine> lines;

    private int durationMinutes;

    private Instant createdAt;

    private Instant validUntil;

    private @Nullable UUID claimedBy;

    private @Nullable Instant claimedUntil;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    Quote() {}

    private Quote(QuoteId id, Vehicle vehicle, List<PricedLine> lines, int durationMinutes, Validity validity) {
        this.id = id;
        this.vehicle = vehicle;
        this.lines = List.copyOf(lines);
        this.durationMinutes = durationMinutes;
        this.createdAt = validity.from();
        this.validUntil = validity.until();
    }

    /** @throws NoPriceYet when the price list has nothing for this car */
    public static Quote of(QuoteId id, Request request, PriceList prices, Year year, Validity validity) {
        var row = prices.find(request.brand(), request.model(), request.year()).orElseThrow(NoPriceYet::new);
        var factor = AgeFactor.of(request.year(), year);
        var lines = request.services().stream()
                .map(service -> line(row, Price.Key.of(service, request.mileage()), request.year(), factor))
                .toList();
        var vehicle = new Vehicle(row.car().brand(), row.car().name(), request.year(), request.mileage());
        return new Quote(id, vehicle, lines, prices.durationOf(request.services()), validity);
    }

    private static PricedLine line(ModelPrices row, Price.Key key, int year, AgeFactor factor) {
        var base = row.base(key, year);
        if (base == null) {
            throw new NoPriceYet();
        }
        return PricedLine.of(key.service(), base, factor, key.band());
    }

    /**
     * Reserves the quote for a booking that is being placed, so that a second click takes no second hold. Only for a
     * moment: whoever claimed it may have died.
     *
     * @throws QuoteUsed when another booking is being placed with it
     */
    public void claim(UUID booking, Instant now, Duration patience) {
        if (!now.isBefore(validUntil)) {
            throw new QuoteExpired();
        }
        if (isClaimed(now) && !booking.equals(claimedBy)) {
            throw new QuoteUsed();
        }
        claimedBy = booking;
        claimedUntil = now.plus(patience);
    }

    /** The booking came to nothing; the quote may be used at once for another try. */
    public void giveBack(UUID booking) {
        if (booking.equals(claimedBy)) {
            claimedBy = null;
            claimedUntil = null;
        }
    }

    public QuoteId id() {
        return id;
    }

    public Vehicle vehicle() {
        return vehicle;
    }

    public List<PricedLine> lines() {
        return List.copyOf(lines);
    }

    public Totals totals() {
        return Totals.of(lines);
    }

    public int durationMinutes() {
        return durationMinutes;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant validUntil() {
        return validUntil;
    }

    private boolean isClaimed(Instant now) {
        return claimedUntil != null && now.isBefore(claimedUntil);
    }

    /** What somebody wants to know the price of. */
    public record Request(String brand, String model, int year, int mileage, List<ServiceType> services) {

        public Request {
            services = List.copyOf(services);
        }
    }

    public record Validity(Instant from, Instant until) {}
}
