package de.boxenstopp.booking.catalogue.application;

import static de.boxenstopp.booking.catalogue.application.CatalogueActs.requireUnchanged;

import de.boxenstopp.booking.catalogue.application.ChangeLog.Entry;
import de.boxenstopp.booking.catalogue.application.ChangeLog.Kind;
import de.boxenstopp.booking.catalogue.domain.Catalogue;
import de.boxenstopp.booking.catalogue.domain.Flaws;
import de.boxenstopp.booking.catalogue.domain.Price;
import de.boxenstopp.booking.catalogue.domain.PriceDraft;
import de.boxenstopp.booking.catalogue.domain.PriceRules;
import de.boxenstopp.kit.problem.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Single prices. Quotes that were given keep theirs. */
@Service
public class EditPrices {

    private final CatalogueActs acts;
    private final PriceStore prices;
    private final ChangeLog log;
    private final Today today;

    EditPrices(CatalogueActs acts, PriceStore prices, ChangeLog log, Today today) {
        this.acts = acts;
        this.prices = prices;
        this.log = log;
        this.today = today;
    }

    /** A call repeated after a crash finds the price it left behind. */
    public Price add(UUID id, PriceDraft draft, String by) {
        return acts.perform(catalogue -> catalogue.price(id).orElseGet(() -> {
            var price = read(catalogue, id, draft, 0);
            prices.add(price);
            log.note(new Entry(by, Kind.PRICE, catalogue.nameOf(price), null, price));
            return price;
        }));
    }

    public Price change(UUID id, PriceDraft draft, long seen, String by) {
        return acts.perform(catalogue -> {
            var before = catalogue.price(id).orElseThrow(NotFound::new);
            requireUnchanged(seen, before.version());
            var after = read(catalogue, id, draft, before.version() + 1);
            prices.change(after);
            log.note(new Entry(by, Kind.PRICE, catalogue.nameOf(after), before, after));
            return after;
        });
    }

    /** From now on the fallback counts. */
    public void remove(UUID id, long seen, String by) {
        acts.perform(catalogue -> {
            var before = catalogue.price(id).orElseThrow(NotFound::new);
            requireUnchanged(seen, before.version());
            prices.remove(before);
            log.note(new Entry(by, Kind.PRICE, catalogue.nameOf(before), before, null));
            return before;
        });
    }

    private Price read(Catalogue catalogue, UUID id, PriceDraft draft, long version) {
        var flaws = new Flaws();
        var rules = new PriceRules(catalogue, today.year());
        var price = rules.read(id, draft, version, flaws);
        price.ifPresent(read -> rules.requireRoom(read, catalogue.prices(), flaws));
        flaws.complain();
        return price.orElseThrow();
    }
}
