package de.boxenstopp.benchmarks.journey;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Which booking a payment intent at Stripe is for: its checkout session carries the booking's id. */
final class Intents {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, UUID> bookings = new HashMap<>();

    Intents(Stripe stripe, Collection<UUID> known) {
        var wanted = Set.copyOf(known);
        for (var session : stripe.all("sessions")) {
            ID.matcher(session.toString())
                    .results()
                    .map(found -> UUID.fromString(found.group()))
                    .filter(wanted::contains)
                    .findFirst()
                    .ifPresent(booking ->
                            bookings.put(session.path("payment_intent").asString(""), booking));
        }
    }

    /** @param object an intent, or something that was made for one */
    Optional<UUID> booking(JsonNode object) {
        var intent = object.path("object").asString("").equals("payment_intent")
                ? object.path("id")
                : object.path("payment_intent");
        return Optional.ofNullable(bookings.get(intent.asString("")));
    }
}
