package de.boxenstopp.booking.quote.domain;

import de.boxenstopp.kit.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Spreads what a voucher takes off over the lines, so that every line says what is charged for it and tax is counted on
 * that. Each line bears its share by price, in whole cents; cents that are left over go to the largest remainders.
 */
final class Discount {

    private Discount() {}

    /** @param discount less than the lines cost together by at least a cent per line; each line keeps one at least */
    static List<PricedLine> spread(List<PricedLine> lines, Money discount) {
        var prices = lines.stream().mapToLong(PricedLine::grossCents).toArray();
        var total = IntStream.range(0, prices.length).mapToLong(i -> prices[i]).sum();
        var shares = new long[prices.length];
        var left = discount.cents();
        for (var i = 0; i < prices.length; i++) {
            shares[i] = Math.multiplyExact(discount.cents(), prices[i]) / total;
            left -= shares[i];
        }
        for (var i : byRemainder(prices, discount.cents(), total)) {
            if (left > 0 && shares[i] + 1 < prices[i]) {
                shares[i]++;
                left--;
            }
        }
        if (left > 0) {
            throw new IllegalArgumentException("A discount of %s leaves a line without a price".formatted(discount));
        }
        return IntStream.range(0, prices.length)
                .mapToObj(i -> lines.get(i).reducedBy(Money.ofCents(shares[i])))
                .toList();
    }

    /** Of two lines with the same remainder the first comes first. */
    private static List<Integer> byRemainder(long[] prices, long discount, long total) {
        var lines = new ArrayList<>(IntStream.range(0, prices.length).boxed().toList());
        lines.sort(Comparator.comparingLong((Integer i) -> Math.multiplyExact(discount, prices[i]) % total)
                .reversed());
        return lines;
    }
}
