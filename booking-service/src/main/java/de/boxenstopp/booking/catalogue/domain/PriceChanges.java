package de.boxenstopp.booking.catalogue.domain;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a file of prices would change.
 *
 * @param unchanged how many prices of the file stand like this already
 */
public record PriceChanges(List<Price> added, List<Changed> changed, List<Price> removed, int unchanged) {

    public PriceChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    public record Changed(Price before, Price after) {}

    /** @param number of the line in the file, counted as editors do */
    public record Line(long number, PriceDraft draft) {

        String place() {
            return "line[" + number + "].";
        }
    }

    /**
     * A price of the file that the catalogue has for the very same years is that price; any other is a new one.
     *
     * @param removeMissing whether prices are to go that the file does not have
     */
    public static PriceChanges of(
            Catalogue catalogue, int thisYear, List<Line> lines, boolean removeMissing, Flaws flaws) {
        var rules = new PriceRules(catalogue, thisYear);
        var wanted = new LinkedHashMap<Line, Price>();
        for (var line : lines) {
            rules.read(UUID.randomUUID(), line.draft(), 0, flaws.at(line.place()))
                    .ifPresent(price -> wanted.put(line, price));
        }
        var missing = missing(catalogue, wanted.values());
        new PriceCollisions(catalogue, flaws).find(wanted, removeMissing ? List.of() : missing);
        return compare(catalogue, wanted.values(), removeMissing ? missing : List.of());
    }

    private static List<Price> missing(Catalogue catalogue, Collection<Price> wanted) {
        var kept = wanted.stream().map(Identity::of).collect(toSet());
        return catalogue.prices().stream()
                .filter(price -> !kept.contains(Identity.of(price)))
                .toList();
    }

    private static PriceChanges compare(Catalogue catalogue, Collection<Price> wanted, List<Price> removed) {
        var standing = catalogue.prices().stream().collect(toMap(Identity::of, Function.identity()));
        var added = new ArrayList<Price>();
        var changed = new ArrayList<Changed>();
        for (var price : wanted) {
            var before = standing.get(Identity.of(price));
            if (before == null) {
                added.add(price);
            } else if (!before.base().equals(price.base())) {
                changed.add(new Changed(before, before.at(price.base())));
            }
        }
        return new PriceChanges(added, changed, removed, wanted.size() - added.size() - changed.size());
    }

    private record Identity(
            UUID model, Price.Key key, @Nullable Years years) {

        static Identity of(Price price) {
            return new Identity(price.model(), price.key(), price.years());
        }
    }
}
