package de.boxenstopp.benchmarks.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What Stripe's simulator has on its books: the money that really moved, by booking. */
final class Books {

    /** @param refunds one amount for each time money went back */
    record Charge(UUID booking, long cents, List<Long> refunds) {

        boolean kept() {
            return refunds.isEmpty();
        }

        boolean refundedInFullOnce() {
            return refunds.equals(List.of(cents));
        }
    }

    private final Map<UUID, List<Charge>> charges = new HashMap<>();
    private int strangers;

    Books(Stripe stripe, Collection<UUID> bookings) {
        var intents = new Intents(stripe, bookings);
        var refunds = new HashMap<String, List<Long>>();
        stripe.all("refunds").stream()
                .filter(Books::succeeded)
                .forEach(refund -> refunds.computeIfAbsent(refund.path("charge").asString(), _ -> new ArrayList<>())
                        .add(refund.path("amount").asLong()));
        for (var charge : stripe.all("charges")) {
            if (succeeded(charge)) {
                var back = refunds.getOrDefault(charge.path("id").asString(), List.of());
                intents.booking(charge).ifPresentOrElse(booking -> enter(booking, charge, back), () -> strangers++);
            }
        }
    }

    List<Charge> of(UUID booking) {
        return charges.getOrDefault(booking, List.of());
    }

    long count() {
        return charges.values().stream().mapToLong(List::size).sum() + strangers;
    }

    /** Charges that belong to no booking we know. */
    long strangers() {
        return strangers;
    }

    private void enter(UUID booking, JsonNode charge, List<Long> refunds) {
        charges.computeIfAbsent(booking, _ -> new ArrayList<>())
                .add(new Charge(booking, charge.path("amount").asLong(), refunds));
    }

    private static boolean succeeded(JsonNode object) {
        return object.path("status").asString("").equals("succeeded");
    }
}
