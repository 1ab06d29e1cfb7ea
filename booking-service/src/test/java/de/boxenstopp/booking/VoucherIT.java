package de.boxenstopp.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.booking.BookingApi.Answer;
import de.boxenstopp.events.booking.BookingCreated;
import de.boxenstopp.events.booking.BookingLine;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vouchers from the admin who adds one to the booking that used it up. */
class VoucherIT extends BookingIT {

    private static final String PATH = "/api/admin/vouchers";

    private String code;

    @BeforeEach
    void anotherCode() {
        code = "IT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    @Test
    void lowersQuoteBookingCheckoutAndFactBySameCents() {
        add("{\"percent\": 10}");

        var quote = quoteWith(code.toLowerCase(Locale.ROOT));
        var placed = api.place(quote.id("quoteId"));
        var booking = api.read(placed).body();
        api.checkout(placed);

        assertThat(quote.text("voucherCode")).isEqualTo(code);
        assertThat(quote.body().path("discountCents").asLong()).isEqualTo(39_80);
        assertThat(quote.body().path("grossCents").asLong()).isEqualTo(398_00 - 39_80);
        assertThat(placed.body().path("grossCents").asLong()).isEqualTo(358_20);
        assertThat(booking.path("voucherCode").asString()).isEqualTo(code);
        assertThat(booking.path("lines").findValuesAsString("discountCents")).containsExactly("2290", "1690");
        assertThat(booking.path("netCents").asLong() + booking.path("vatCents").asLong())
                .isEqualTo(358_20);
        var checkout = paymentService.asked().getLast();
        assertThat(checkout.path("amountCents").asLong()).isEqualTo(358_20);
        assertThat(checkout.path("lines").findValuesAsString("grossCents")).containsExactly("20610", "15210");
        await().untilAsserted(() -> assertThat(
                        events.of("booking-events", placed.id("bookingId"), BookingCreated.class))
                .singleElement()
                .satisfies(created -> {
                    assertThat(created.getGrossCents()).isEqualTo(358_20);
                    assertThat(created.getLines())
                            .containsExactly(new BookingLine("INSPECTION", 206_10L), new BookingLine("OIL", 152_10L));
                }));
    }

    @Test
    void isUsedOnceHoweverManyWantItAtOnce() {
        add("{\"cents\": 500, \"maxUses\": 3}");
        var quotes = IntStream.range(0, 12)
                .mapToObj(_ -> quoteWith(code).id("quoteId"))
                .toList();

        var answers = new CopyOnWriteArrayList<Answer>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            quotes.forEach(quote -> threads.execute(() -> answers.add(api.place(quote))));
        }

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(refused -> assertThat(refused.problem()).isEqualTo("voucher-used-up"));
        assertThat(uses()).isEqualTo(3);
        assertThat(quoteWith(code).problem()).isEqualTo("voucher-used-up");
    }

    @Test
    void isUsedOnceByACallThatIsRepeated() {
        add("{\"cents\": 500, \"maxUses\": 1}");
        var quote = quoteWith(code).id("quoteId");
        var key = UUID.randomUUID().toString();

        var first = api.place(quote, "Idempotency-Key", key);
        var again = api.place(quote, "Idempotency-Key", key);

        assertThat(again.text("bookingId")).isEqualTo(first.text("bookingId"));
        assertThat(uses()).isEqualTo(1);
    }

    @Test
    void comesBackFromBookingsThatCameToNothing() {
        add("{\"cents\": 500, \"maxUses\": 1}");
        var cancelled = api.place(quoteWith(code).id("quoteId"));
        api.cancel(cancelled);
        api.cancel(cancelled);
        assertThat(uses()).isZero();

        var expired = api.place(quoteWith(code).id("quoteId"));
        assertThat(uses()).isEqualTo(1);
        slotSays(SlotFacts.holdExpired(expired, slotService.heldUntil(expired.id("bookingId"))));
        await().untilAsserted(() -> assertThat(uses()).isZero());

        slotSays(SlotFacts.booked(expired, UUID.randomUUID()));
        await().untilAsserted(() ->
                assertThat(uses()).as("late money revives the booking").isEqualTo(1));
    }

    @Test
    void staysUsedOnceABookingIsPaid() {
        add("{\"cents\": 500, \"maxUses\": 1}");
        var placed = api.place(quoteWith(code).id("quoteId"));

        slotSays(SlotFacts.booked(placed, UUID.randomUUID()));

        await().untilAsserted(() -> assertThat(api.read(placed).text("status")).isEqualTo("CONFIRMED"));
        assertThat(uses()).isEqualTo(1);
        assertThat(api.admin("DELETE", PATH + "/" + code, "").problem()).isEqualTo("voucher-used");
    }

    @Test
    void keepsThePriceOfAQuoteWhenTheVoucherEnds() {
        add("{\"percent\": 50}");
        var quote = quoteWith(code).id("quoteId");

        api.admin("PUT", PATH + "/" + code, "{\"percent\": 1, \"validUntil\": \"2020-01-01T00:00:00Z\"}");

        assertThat(api.place(quote).body().path("grossCents").asLong()).isEqualTo(199_00);
        assertThat(quoteWith(code).problem()).isEqualTo("voucher-expired");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"percent\": 5, \"validFrom\": \"2999-01-01T00:00:00Z\"} | voucher-not-yet-valid",
                "{\"percent\": 5, \"validUntil\": \"2020-01-01T00:00:00Z\"} | voucher-expired",
                "{\"percent\": 5, \"minimumCents\": 39801} | voucher-minimum",
            })
    void saysWhyItIsOfNoUse(String voucher, String problem) {
        add(voucher);

        var refused = quoteWith(code);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo(problem);
    }

    @Test
    void isUnknownBeforeItIsThere() {
        assertThat(quoteWith(code).problem()).isEqualTo("unknown-voucher");
    }

    @Test
    void isAddedChangedAndRemovedByAdmins() {
        var added = add("{\"percent\": 10, \"maxUses\": 5}");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().path("usesLeft").asInt()).isEqualTo(5);
        assertThat(add("{\"percent\": 20}").problem()).isEqualTo("voucher-exists");

        var changed = api.admin("PUT", PATH + "/" + code, "{\"cents\": 700}");
        assertThat(changed.body().path("percent").isNull()).isTrue();
        assertThat(changed.body().path("cents").asLong()).isEqualTo(700);

        assertThat(api.admin("GET", PATH + "?size=100", "").body().path("items").findValuesAsString("code"))
                .contains(code);
        assertThat(api.admin("DELETE", PATH + "/" + code, "").status()).isEqualTo(204);
        assertThat(api.admin("DELETE", PATH + "/" + code, "").status()).isEqualTo(404);
        assertThat(api.admin("PUT", PATH + "/" + code, "{\"cents\": 700}").status())
                .isEqualTo(404);
        assertThat(jdbc.sql("select changed_by from admin_change where subject = 'voucher' and subject_id = :code")
                        .param("code", code)
                        .query(String.class)
                        .list())
                .containsExactly("staff-1", "staff-1", "staff-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | percent",
                "{\"percent\": 5, \"cents\": 5} | percent",
                "{\"percent\": 0} | percent",
                "{\"percent\": 101} | percent",
                "{\"cents\": 0} | cents",
                "{\"percent\": 5, \"cents\": 1.5} | cents",
                "{\"percent\": 5, \"minimumCents\": -1} | minimumCents",
                "{\"percent\": 5, \"maxUses\": 0} | maxUses",
                "{\"percent\": 5, \"validFrom\": \"2026-01-02T00:00:00Z\", \"validUntil\": \"2026-01-02T00:00:00Z\"} | validUntil",
                "{\"percent\": 5, \"validFrom\": \"yesterday\"} | validFrom",
            })
    void isNotAddedWithNonsense(String voucher, String field) {
        var refused = add(voucher);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").findValuesAsString("field")).containsExactly(field);
    }

    @Test
    void saysAtOnceWhatIsWrongWithIt() {
        var refused = api.admin("POST", PATH, """
                {"code": "a b", "percent": 101, "cents": 5, "maxUses": "many",
                 "validFrom": "2026-01-02T00:00:00Z", "validUntil": "2026-01-01T00:00:00Z"}
                """);

        assertThat(refused.body().path("errors").findValuesAsString("field"))
                .containsExactly("code", "maxUses", "percent", "percent", "validUntil");
        assertThat(refused.body().path("errors").findValuesAsString("message"))
                .contains("Bitte entweder Prozent oder Cent angeben", "Muss nach dem Beginn liegen");
    }

    private Answer add(String voucher) {
        return api.admin(
                "POST",
                PATH,
                voucher.replaceFirst("[{]", "{\"code\": \"%s\"%s".formatted(code, voucher.equals("{}") ? "" : ", ")));
    }

    /** 229 and 169 euros. */
    private Answer quoteWith(String voucher) {
        return api.post("/api/quotes", """
                {"vehicle": {"brand": "VW", "model": "Golf", "year": 2020, "mileage": 60000},
                 "services": ["INSPECTION", "OIL"], "voucherCode": "%s"}
                """.formatted(voucher));
    }

    private int uses() {
        return jdbc.sql("select uses from voucher where code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    private void slotSays(SpecificRecord fact) {
        events.publish("slot-events", (UUID) fact.get(2), fact);
    }
}
