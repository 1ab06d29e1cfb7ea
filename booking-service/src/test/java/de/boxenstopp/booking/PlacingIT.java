package de.boxenstopp.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.booking.peers.PeerStandIn.Answer;
import de.boxenstopp.events.booking.BookingCancelled;
import de.boxenstopp.events.booking.BookingContact;
import de.boxenstopp.events.booking.BookingCreated;
import de.boxenstopp.events.booking.BookingLine;
import de.boxenstopp.events.booking.CancellationReason;
import de.boxenstopp.events.booking.CancelledBy;
import de.boxenstopp.events.booking.Consent;
import de.boxenstopp.events.booking.ConsentKind;
import de.boxenstopp.events.booking.CustomerProfile;
import de.boxenstopp.events.booking.Language;
import de.boxenstopp.events.booking.Vehicle;
import java.time.LocalTime;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacingIT extends BookingIT {

    @Test
    void turnsAQuoteIntoAHeldBooking() {
        var placed = api.aBooking();

        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.text("bookingNumber")).matches("BX-\\d{4}-[2-9A-Z]{6}");
        assertThat(placed.text("status")).isEqualTo("PENDING_PAYMENT");
        assertThat(placed.body().path("grossCents").asInt()).isEqualTo(229_00 + 169_00);
        assertThat(placed.response().headers().firstValue("Location")).contains(BookingApi.path(placed));
        assertThat(slotService.asked()).containsExactly(placed.id("bookingId"));
    }

    @Test
    void holdsNoTransactionOpenWhileItAsksForPlaces() {
        var openMeanwhile = new CopyOnWriteArrayList<String>();
        slotService.behave((_, _) -> {
            openMeanwhile.addAll(jdbc.sql("""
                            select query from pg_stat_activity
                            where state like 'idle in transaction%' and query ~ 'quote|booking|idempotent'
                            """).query(String.class).list());
            return null;
        });

        assertThat(api.place(api.aQuote(), "Idempotency-Key", UUID.randomUUID().toString())
                        .status())
                .isEqualTo(201);

        assertThat(openMeanwhile).isEmpty();
    }

    @Test
    void showsTheBookingToWhoeverPlacedIt() {
        var placed = api.aBooking();

        var read = api.read(placed).body();

        assertThat(read.path("publicStatus").asString()).isEqualTo("pending");
        assertThat(read.path("vehicle").path("model").asString()).isEqualTo("Golf 8");
        assertThat(read.path("lines")).hasSize(2);
        assertThat(read.path("pickup").path("date").asString())
                .isEqualTo(slotService.pickupDay().toString());
        assertThat(read.path("pickup").path("start").asString()).isEqualTo("08:00");
        assertThat(read.path("return").path("end").asString()).isEqualTo("18:00");
        assertThat(read.path("customer").path("lastName").asString()).isEqualTo(BookingApi.LAST_NAME);
        assertThat(read.path("returnAddress").path("street").asString()).isEqualTo(BookingApi.STREET);
        assertThat(read.path("invoiceAddress").isNull()).isTrue();
        assertThat(read.path("holdExpiresAt").asString()).isEqualTo(placed.text("holdExpiresAt"));
    }

    @Test
    void keepsWindowsAsTheClockThereShowsThemWhereverWeRun() {
        var here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        try {
            var placed = api.aBooking();

            assertThat(jdbc.sql("select pickup_start::text || ' ' || return_end::text from booking where id = :id")
                            .param("id", placed.id("bookingId"))
                            .query(String.class)
                            .single())
                    .isEqualTo("08:00:00 18:00:00");
            assertThat(api.read(placed).body().path("pickup").path("start").asString())
                    .isEqualTo("08:00");
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void tellsWhatHappened() {
        var placed = api.aBooking();
        api.cancel(placed);

        assertThat(api.timeline(placed)
                        .body()
                        .valueStream()
                        .map(entry -> entry.path("label").asString()))
                .containsExactly("Zahlung ausstehend", "Termin reserviert", "Storniert");
    }

    @Test
    void announcesTheBookingWithoutAnythingPersonal() {
        var placed = api.aBooking();
        var id = placed.id("bookingId");

        await().untilAsserted(() -> assertThat(events.of("booking-events", id, BookingCreated.class))
                .singleElement()
                .satisfies(created -> {
                    assertThat(created.getBookingNumber()).isEqualTo(placed.text("bookingNumber"));
                    assertThat(created.getWorkshopId())
                            .isEqualTo(UUID.fromString("7f1c2a50-0000-4000-8000-000000058452"));
                    assertThat(created.getVehicle()).isEqualTo(new Vehicle("VW", "Golf 8", 2020, 60_000));
                    assertThat(created.getLines())
                            .containsExactly(new BookingLine("INSPECTION", 229_00L), new BookingLine("OIL", 169_00L));
                    assertThat(created.getGrossCents()).isEqualTo(398_00);
                    assertThat(created.getNetCents() + created.getVatCents()).isEqualTo(398_00);
                    assertThat(created.getPickupWindow().getDate()).isEqualTo(slotService.pickupDay());
                    assertThat(created.getReturnWindow().getEnd()).isEqualTo(LocalTime.of(18, 0));
                    assertThat(created.getPolicyVersion()).isEqualTo(1);
                }));
    }

    @Test
    void tellsTheOthersHowToReachTheCustomer() {
        var id = api.aBooking().id("bookingId");

        await().untilAsserted(() -> assertThat(events.of("booking-contacts", id, BookingContact.class))
                .singleElement()
                .satisfies(contact -> {
                    assertThat(contact.getPickupAddress().getStreet()).isEqualTo(BookingApi.STREET);
                    assertThat(contact.getReturnAddress()).isEqualTo(contact.getPickupAddress());
                    assertThat(contact.getInvoiceAddress()).isNull();
                    assertThat(contact.getPhone()).isEqualTo(BookingApi.PHONE_NUMBER);
                    assertThat(contact.getNotes()).isEqualTo(BookingApi.NOTES);
                    assertThat(contact.getLicensePlate()).isEqualTo(BookingApi.PLATE);
                }));
        var customer = customerOf(id);
        await().untilAsserted(() -> assertThat(events.of("customer-profiles", customer, CustomerProfile.class))
                .singleElement()
                .satisfies(profile -> {
                    assertThat(profile.getFirstName()).isEqualTo(BookingApi.FIRST_NAME);
                    assertThat(profile.getLastName()).isEqualTo(BookingApi.LAST_NAME);
                    assertThat(profile.getEmail()).isEqualTo(BookingApi.EMAIL);
                    assertThat(profile.getLanguage()).isEqualTo(Language.DE);
                    assertThat(profile.getConsents())
                            .extracting(Consent::getKind, Consent::getGiven)
                            .containsExactlyInAnyOrder(
                                    tuple(ConsentKind.TERMS, true),
                                    tuple(ConsentKind.PRIVACY, true),
                                    tuple(ConsentKind.NEWSLETTER, false));
                }));
    }

    @Test
    void makesARecordOfItsOwnForEveryGuest() {
        var first = customerOf(api.aBooking().id("bookingId"));
        var second = customerOf(api.aBooking().id("bookingId"));

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void hidesTheBookingFromEverybodyElse() {
        var placed = api.aBooking();
        var other = api.aBooking();
        var path = BookingApi.path(placed);

        for (var address : List.of(path, path + "/timeline", path + "/cancellation")) {
            assertThat(api.get(address).status()).isEqualTo(404);
            assertThat(api.get(address, BookingApi.token(other)).status()).isEqualTo(404);
            assertThat(api.get(address, "").status()).isEqualTo(404);
            assertThat(api.get(address + "?X-Booking-Token=" + BookingApi.token(placed))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(api.post(path + "/cancellation", "", "X-Booking-Token", BookingApi.token(other))
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/api/bookings/" + UUID.randomUUID(), BookingApi.token(placed))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void keepsOnlyHashesOfTokens() {
        var placed = api.aBooking();

        assertThat(jdbc.sql("select encode(token_hash, 'escape') from booking where id = :id")
                        .param("id", placed.id("bookingId"))
                        .query(String.class)
                        .single())
                .doesNotContain(BookingApi.token(placed));
    }

    @Test
    void cancelsAnUnpaidBookingForNothing() {
        var placed = api.aBooking();

        assertThat(api.cancellationTerms(placed).body().path("refundCents").asInt())
                .isZero();
        var first = api.cancel(placed);
        var again = api.cancel(placed);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("status")).isEqualTo("CANCELLED");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(api.read(placed).text("publicStatus")).isEqualTo("cancelled");
        await().untilAsserted(() -> assertThat(
                        events.of("booking-events", placed.id("bookingId"), BookingCancelled.class))
                .singleElement()
                .satisfies(cancelled -> {
                    assertThat(cancelled.getCancelledBy()).isEqualTo(CancelledBy.CUSTOMER);
                    assertThat(cancelled.getReasonCode()).isEqualTo(CancellationReason.CUSTOMER_REQUEST);
                    assertThat(cancelled.getRefundCents()).isZero();
                }));
    }

    @Test
    void takesTheSameQuoteAgainAfterACancellation() {
        var quote = api.aQuote();
        api.cancel(api.place(quote));

        assertThat(api.place(quote).status()).isEqualTo(201);
    }

    @Test
    void refusesUnknownAndExpiredQuotes() {
        var expired = api.aQuote();
        jdbc.sql("update quote set valid_until = now() where id = :id")
                .param("id", expired)
                .update();

        assertThat(api.place(UUID.randomUUID()).problem()).isEqualTo("unknown-quote");
        assertThat(api.place(expired).problem()).isEqualTo("quote-expired");
        assertThat(slotService.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"58452, 10117, outside-area", "\"acceptTerms\": true, \"acceptTerms\": false, terms-not-accepted"})
    void holdsItsRules(String right, String wrong, String problem) {
        var answer = api.post("/api/bookings", BookingApi.request(api.aQuote()).replace(right, wrong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(slotService.asked()).isEmpty();
    }

    @Test
    void passesOnWhatSlotServiceOffersInstead() {
        slotService.behave((_, _) -> Answer.problem(409, "slot-taken", """
                , "alternatives": [{"slotId": "55555555-5555-4555-8555-555555555555", "date": "2026-03-11"}]
                """));
        var quote = api.aQuote();

        var refused = api.place(quote);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("slot-taken");
        assertThat(refused.text("detail"))
                .isEqualTo("Dieser Termin wurde gerade gebucht. Bitte wählen Sie einen anderen.");
        assertThat(refused.body().path("alternatives").path(0).path("date").asString())
                .isEqualTo("2026-03-11");

        slotService.reset();
        await().untilAsserted(() -> assertThat(api.place(quote).status()).isEqualTo(201));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead-time", "unknown-slot", "return-too-early"})
    void passesOnWhatSlotServiceWillNeverAccept(String code) {
        slotService.behave((_, _) -> Answer.problem(422, code, ""));

        var refused = api.aBooking();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo(code);
        assertThat(refused.text("detail")).doesNotContain("Das ist nicht möglich");
    }

    private UUID customerOf(UUID booking) {
        return jdbc.sql("select customer_id from booking where id = :id")
                .param("id", booking)
                .query(UUID.class)
                .single();
    }
}
