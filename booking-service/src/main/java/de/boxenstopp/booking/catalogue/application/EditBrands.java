package de.boxenstopp.booking.catalogue.application;

import static de.boxenstopp.booking.catalogue.application.CatalogueActs.requireUnchanged;

import de.boxenstopp.booking.catalogue.application.ChangeLog.Entry;
import de.boxenstopp.booking.catalogue.application.ChangeLog.Kind;
import de.boxenstopp.booking.catalogue.domain.Brand;
import de.boxenstopp.booking.catalogue.domain.BrandDraft;
import de.boxenstopp.booking.catalogue.domain.BrandRules;
import de.boxenstopp.booking.catalogue.domain.Catalogue;
import de.boxenstopp.booking.catalogue.domain.CatalogueInUse;
import de.boxenstopp.booking.catalogue.domain.Flaws;
import de.boxenstopp.kit.problem.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Brands and what people call them. */
@Service
public class EditBrands {

    private final CatalogueActs acts;
    private final BrandStore brands;
    private final ChangeLog log;

    EditBrands(CatalogueActs acts, BrandStore brands, ChangeLog log) {
        this.acts = acts;
        this.brands = brands;
        this.log = log;
    }

    /** A call repeated after a crash finds what it left behind. */
    public Brand add(UUID id, BrandDraft draft, String by) {
        return acts.perform(catalogue -> catalogue.brand(id).orElseGet(() -> {
            var brand = read(catalogue, id, draft, 0);
            brands.add(brand);
            log.note(new Entry(by, Kind.BRAND, brand.name(), null, brand));
            return brand;
        }));
    }

    public Brand change(UUID id, BrandDraft draft, long seen, String by) {
        return acts.perform(catalogue -> {
            var before = catalogue.brand(id).orElseThrow(NotFound::new);
            requireUnchanged(seen, before.version());
            var after = read(catalogue, id, draft, before.version() + 1);
            brands.change(after);
            log.note(new Entry(by, Kind.BRAND, after.name(), before, after));
            return after;
        });
    }

    /** @throws CatalogueInUse while it has models */
    public void remove(UUID id, long seen, String by) {
        acts.perform(catalogue -> {
            var before = catalogue.brand(id).orElseThrow(NotFound::new);
            requireUnchanged(seen, before.version());
            if (catalogue.modelsOf(before).findAny().isPresent()) {
                throw CatalogueInUse.brand();
            }
            brands.remove(before);
            log.note(new Entry(by, Kind.BRAND, before.name(), before, null));
            return before;
        });
    }

    private static Brand read(Catalogue catalogue, UUID id, BrandDraft draft, long version) {
        var flaws = new Flaws();
        var brand = new BrandRules(catalogue).read(id, draft, version, flaws);
        flaws.complain();
        return brand.orElseThrow();
    }
}
