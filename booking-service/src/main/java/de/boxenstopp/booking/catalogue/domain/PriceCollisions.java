package de.boxenstopp.booking.catalogue.domain;

import static java.util.stream.Collectors.groupingBy;

import de.boxenstopp.booking.catalogue.domain.PriceChanges.Line;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds lines of a file that want a year of build for which there is a price already, in the file or beside it. */
final class PriceCollisions {

    private final Catalogue catalogue;
    private final Flaws flaws;

    PriceCollisions(Catalogue catalogue, Flaws flaws) {
        this.catalogue = catalogue;
        this.flaws = flaws;
    }

    /** In the order of the years, so that a file of many equal lines takes no longer than another. */
    void find(Map<Line, Price> wanted, Collection<Price> staying) {
        Stream.concat(
                        staying.stream().map(price -> new Entry(null, price, catalogue.yearsOf(price))),
                        wanted.entrySet().stream()
                                .map(line ->
                                        new Entry(line.getKey(), line.getValue(), catalogue.yearsOf(line.getValue()))))
                .sorted(Comparator.comparingInt(entry -> entry.years().first()))
                .collect(groupingBy(
                        entry -> new Place(entry.price().model(), entry.price().key())))
                .values()
                .forEach(this::findAmong);
    }

    private void findAmong(List<Entry> entries) {
        var furthest = entries.getFirst();
        for (var entry : entries.subList(1, entries.size())) {
            if (furthest.years().overlap(entry.years())) {
                complain(entry, furthest);
            }
            if (!furthest.years().reachesAsFarAs(entry.years())) {
                furthest = entry;
            }
        }
    }

    private void complain(Entry entry, Entry earlier) {
        var line = entry.line() != null ? entry.line() : earlier.line();
        var other = entry.line() != null ? earlier : entry;
        if (line == null) {
            return; // neither is ours to judge
        }
        if (entry.years().equals(earlier.years())) {
            flaws.at(line.place()).add("model", "duplicate-price");
        } else {
            flaws.at(line.place()).add("firstYear", "overlapping-years", other.years());
        }
    }

    private record Place(UUID model, Price.Key key) {}

    /** @param line null for what stands in the catalogue and stays there */
    private record Entry(@Nullable Line line, Price price, Years years) {}
}
