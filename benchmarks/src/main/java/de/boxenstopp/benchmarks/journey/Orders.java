package de.boxenstopp.benchmarks.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** All orders in which things can arrive. */
final class Orders {

    private Orders() {}

    static List<List<Integer>> of(int count) {
        var orders = new ArrayList<List<Integer>>();
        orders.add(List.of());
        for (var item = 0; item < count; item++) {
            var longer = new ArrayList<List<Integer>>();
            for (var order : orders) {
                for (var position = 0; position <= order.size(); position++) {
                    var next = new ArrayList<>(order);
                    next.add(position, item);
                    longer.add(next);
                }
            }
            orders = longer;
        }
        return orders;
    }

    /** Each comes a second time at some moment after its first. */
    static List<Integer> withRepetitions(List<Integer> order, Random random) {
        var all = new ArrayList<>(order);
        for (var item : order) {
            var first = all.indexOf(item);
            all.add(first + 1 + random.nextInt(all.size() - first), item);
        }
        return all;
    }
}
