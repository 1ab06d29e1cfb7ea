package de.boxenstopp.stack.story;

import static org.awaitility.Awaitility.await;

import de.boxenstopp.stack.story.Browser.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One visit of a car as its owner makes it happen: from the price to the places, and from there to Stripe's page. */
final class Visit {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Browser browser;
    private final String email;
    private final JsonNode quote;
    private final JsonNode pickup;
    private final JsonNode returning;
    private final JsonNode placed;

    private Visit(Browser browser, String email) {
        this.browser = browser;
        this.email = email;
        quote = browser.post("/api/quotes", """
                {"vehicle": {"brand": "VW", "model": "Golf 7", "year": 2015, "mileage": 85000},
                 "services": ["INSPECTION", "OIL"], "postalCode": "58452"}""").expecting(201).json();
        JsonNode pickups = browser.get("/api/slots?kind=PICKUP&durationMinutes="
                        + quote.path("durationMinutes").asInt())
                .expecting(200)
                .json();
        pickup = pickups.valueStream().filter(Visit::isFree).findFirst().orElseThrow();
        JsonNode returns = browser.get("/api/slots?kind=RETURN").expecting(200).json();
        returning = returns.valueStream()
                .filter(Visit::isFree)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        placed = place("""
                        {"quoteId": "%s", "pickupSlotId": "%s", "returnSlotId": "%s",
                         "customer": {"firstName": "Max", "lastName": "Mustermann", "email": "%s", "phone": "02302 123456"},
                         "pickupAddress": {"street": "Musterstraße 1", "zip": "58452", "city": "Witten"},
                         "acceptTerms": true}""".formatted(
                                quote.path("quoteId").asString(),
                                pickup.path("slotId").asString(),
                                returning.path("slotId").asString(),
                                email))
                .json();
    }

    /** As every client should: sent again with the same key while a service is too busy to answer. */
    private Answer place(String booking) {
        String key = UUID.randomUUID().toString();
        return await().atMost(SOON)
                .until(
                        () -> browser.post("/api/bookings", booking, "Idempotency-Key", key),
                        answer -> answer.status() != 503)
                .expecting(201);
    }

    static Visit placed(Browser browser, String email) {
        return new Visit(browser, email);
    }

    String id() {
        return placed.path("bookingId").asString();
    }

    String number() {
        return placed.path("bookingNumber").asString();
    }

    String email() {
        return email;
    }

    long grossCents() {
        return placed.path("grossCents").asLong();
    }

    JsonNode pickup() {
        return pickup;
    }

    JsonNode returning() {
        return returning;
    }

    /** With the token of whoever placed it. */
    Answer read(String further) {
        return browser.get("/api/bookings/" + id() + further, token());
    }

    /** With the token, from elsewhere. */
    Answer readFrom(Browser other) {
        return other.get("/api/bookings/" + id(), token());
    }

    String status() {
        return read("").expecting(200).json().path("status").asString();
    }

    /** The address of Stripe's page. */
    String checkout() {
        return await().atMost(SOON)
                .until(
                        () -> browser.post("/api/bookings/" + id() + "/checkout", "{}", token()),
                        answer -> answer.status() != 503)
                .expecting(200)
                .json()
                .path("checkoutUrl")
                .asString();
    }

    Answer cancel() {
        return browser.post("/api/bookings/" + id() + "/cancellation", "", token());
    }

    Answer pay(String page, String card) {
        return browser.submit(page, Map.of("cardNumber", card, "expiry", "12 / 34", "cvc", "123"));
    }

    Answer authenticate(String page) {
        return browser.submit(page + "/authentication", Map.of("outcome", "succeed"));
    }

    private String[] token() {
        return new String[] {"X-Booking-Token", placed.path("bookingToken").asString()};
    }

    private static boolean isFree(JsonNode slot) {
        return slot.path("level").asString().equals("FREE");
    }
}
