package de.boxenstopp.benchmarks;

import de.boxenstopp.stack.LocalStack;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A customer's way through booking and slots, over HTTP. */
public final class Shop {

    public static final String WORKSHOP = "7f1c2a50-0000-4000-8000-000000058452";

    /** Room for load: the workshop's own capacity would be gone within seconds. */
    public static final Map<String, String> ROOM = Map.of(
            "BOXENSTOPP_SLOTS_CAPACITY", "100000",
            "BOXENSTOPP_SLOTS_DAILY_CAP", "100000",
            "BOXENSTOPP_SLOTS_BAYS", "100000",
            "BOXENSTOPP_SLOTS_LEAD_TIME", "PT24H");

    private static final String QUOTE = """
            {"vehicle": {"brand": "VW", "model": "Golf 7", "year": 2015, "mileage": 60000}, "services": ["INSPECTION"]}
            """;

    private final Http http = new Http();
    private final String booking;
    private final String slot;

    private Shop(String booking, String slot) {
        this.booking = booking;
        this.slot = slot;
    }

    /** Straight at the services. */
    public Shop(LocalStack stack) {
        this(stack.url("booking"), stack.url("slot"));
    }

    /** Through the one door. */
    public static Shop behindGateway(LocalStack stack) {
        return new Shop(stack.publicUrl(), stack.publicUrl());
    }

    public record Window(String slotId, LocalDate date) {}

    public Http http() {
        return http;
    }

    /** Returns reach further than pick-ups, so that there is one for each. */
    public List<Window> windows(String kind) {
        var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        var last = today.plusDays(kind.equals("RETURN") ? 60 : 50);
        var answer = http.sendUntilAnswered(
                "GET", "%s/api/slots?kind=%s&from=%s&to=%s".formatted(slot, kind, today.plusDays(3), last), "");
        return StreamSupport.stream(answer.json().spliterator(), false)
                .filter(window -> !window.path("level").asString("").equals("CLOSED"))
                .map(window -> new Window(
                        window.path("slotId").asString(),
                        LocalDate.parse(window.path("date").asString())))
                .toList();
    }

    public String quote() {
        return http.sendUntilAnswered("POST", booking + "/api/quotes", QUOTE)
                .json()
                .path("quoteId")
                .asString();
    }

    public String order(String quoteId, Window pickup, Window comeback) {
        return order(quoteId, pickup, comeback, "erika@example.org");
    }

    public String order(String quoteId, Window pickup, Window comeback, String email) {
        return """
                {"quoteId": "%s", "pickupSlotId": "%s", "returnSlotId": "%s",
                 "customer": {"firstName": "Erika", "lastName": "Muster", "email": "%s", "phone": "+49 2302 123456"},
                 "pickupAddress": {"street": "Hauptstraße 42", "zip": "58453", "city": "Witten"},
                 "acceptTerms": true}
                """.formatted(quoteId, pickup.slotId(), comeback.slotId(), email);
    }

    /** A window some days after the pick-up, so that the work is surely done, also over Christmas. */
    public static Window after(Window pickup, List<Window> returns) {
        var later = returns.stream()
                .filter(window -> window.date().isAfter(pickup.date().plusDays(4)))
                .limit(12)
                .toList();
        return later.get(ThreadLocalRandom.current().nextInt(later.size()));
    }

    public Http.Answer placeOnce(String order, String key) throws IOException {
        return http.send("POST", booking + "/api/bookings", order, "Idempotency-Key", key);
    }

    public Http.Answer place(String order, UUID key) {
        return http.sendUntilAnswered("POST", booking + "/api/bookings", order, "Idempotency-Key", key.toString());
    }

    public Http.Answer checkout(String bookingId, String token) {
        return http.sendUntilAnswered(
                "POST",
                booking + "/api/bookings/" + bookingId + "/checkout",
                "{}",
                "X-Booking-Token",
                token,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    public Http.Answer cancel(String bookingId, String token) {
        return http.sendUntilAnswered(
                "POST", booking + "/api/bookings/" + bookingId + "/cancellation", "", "X-Booking-Token", token);
    }

    public Http.Answer read(String bookingId, String token) {
        return http.sendUntilAnswered("GET", booking + "/api/bookings/" + bookingId, "", "X-Booking-Token", token);
    }

    public static <T> T any(List<T> list) {
        return list.get(ThreadLocalRandom.current().nextInt(list.size()));
    }

    static String id(JsonNode placed) {
        return placed.path("bookingId").asString();
    }
}
