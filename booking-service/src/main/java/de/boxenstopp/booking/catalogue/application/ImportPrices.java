package de.boxenstopp.booking.catalogue.application;

import de.boxenstopp.booking.catalogue.application.ChangeLog.Entry;
import de.boxenstopp.booking.catalogue.application.ChangeLog.Kind;
import de.boxenstopp.booking.catalogue.domain.Catalogue;
import de.boxenstopp.booking.catalogue.domain.Flaws;
import de.boxenstopp.booking.catalogue.domain.PreviewOutdated;
import de.boxenstopp.booking.catalogue.domain.PriceChanges;
import de.boxenstopp.kit.problem.InvalidFields;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * A file of prices, in two steps: what it would change, and then exactly that. Nothing is kept in between; the file comes
 * twice, and the second time with the fingerprint of what was seen.
 */
@Service
public class ImportPrices {

    private final StoredCatalogue stored;
    private final CatalogueActs acts;
    private final PriceStore prices;
    private final ChangeLog log;
    private final Today today;

    ImportPrices(StoredCatalogue stored, CatalogueActs acts, PriceStore prices, ChangeLog log, Today today) {
        this.stored = stored;
        this.acts = acts;
        this.prices = prices;
        this.log = log;
        this.today = today;
    }

    public Preview preview(PriceFile file) {
        return preview(stored.read(), file);
    }

    /**
     * All of it or nothing.
     *
     * @throws PreviewOutdated when anything in the catalogue changed since
     */
    public Preview apply(PriceFile file, String fingerprint, String by) {
        return acts.perform(catalogue -> {
            var preview = preview(catalogue, file);
            if (!preview.fingerprint().equals(fingerprint)) {
                throw new PreviewOutdated();
            }
            carryOut(catalogue, preview.changes(), by);
            return preview;
        });
    }

    private Preview preview(Catalogue catalogue, PriceFile file) {
        var flaws = new Flaws();
        flaws.addAll(file.flaws());
        var changes = PriceChanges.of(catalogue, today.year(), file.lines(), file.removeMissing(), flaws);
        flaws.complain();
        return new Preview(Fingerprint.of(catalogue.version(), changes), changes, catalogue);
    }

    private void carryOut(Catalogue catalogue, PriceChanges changes, String by) {
        changes.removed().forEach(price -> {
            prices.remove(price);
            log.note(new Entry(by, Kind.PRICE, catalogue.nameOf(price), price, null));
        });
        changes.changed().forEach(change -> {
            prices.change(change.after());
            log.note(new Entry(by, Kind.PRICE, catalogue.nameOf(change.after()), change.before(), change.after()));
        });
        changes.added().forEach(price -> {
            prices.add(price);
            log.note(new Entry(by, Kind.PRICE, catalogue.nameOf(price), null, price));
        });
    }

    /** @param flaws what could not even be read */
    public record PriceFile(List<PriceChanges.Line> lines, List<InvalidFields.Field> flaws, boolean removeMissing) {

        public PriceFile {
            lines = List.copyOf(lines);
            flaws = List.copyOf(flaws);
        }
    }

    /** @param catalogue to which the changes apply */
    public record Preview(String fingerprint, PriceChanges changes, Catalogue catalogue) {}
}
