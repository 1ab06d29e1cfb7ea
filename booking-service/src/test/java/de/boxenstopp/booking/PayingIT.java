package de.boxenstopp.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.booking.BookingApi.Answer;
import de.boxenstopp.events.booking.AlternativeWindow;
import de.boxenstopp.events.booking.BookingConfirmed;
import de.boxenstopp.events.booking.PaymentTurnedAway;
import de.boxenstopp.events.booking.TurnedAwayReason;
import de.boxenstopp.events.booking.WindowKind;
import de.boxenstopp.events.notification.Channel;
import de.boxenstopp.events.notification.NotificationSent;
import de.boxenstopp.events.payment.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** What becomes of a booking and of the money for it, as the facts come in. */
class PayingIT extends BookingIT {

    private final UUID payment = UUID.randomUUID();

    @Test
    void confirmsTheBookingWhoseMoneyGotThePlaces() {
        var placed = api.aBooking();
        var booked = SlotFacts.booked(placed, payment);

        slotSays(booked);
        slotSays(booked);
        slotSays(SlotFacts.booked(placed, payment));
        slotSays(SlotFacts.lost(placed, payment));
        await().untilAsserted(() -> assertThat(status(placed)).isEqualTo("CONFIRMED"));
        lastOf(placed);

        var confirmed = confirmed(placed);
        assertThat(confirmed).hasSize(1);
        assertThat(confirmed.getFirst().getPaymentId()).isEqualTo(payment);
        assertThat(confirmed.getFirst().getBookingNumber()).isEqualTo(placed.text("bookingNumber"));
        assertThat(confirmed.getFirst().getLines()).hasSize(2);
        assertThat(confirmed.getFirst().getDurationMinutes()).isEqualTo(240);
        assertThat(turnedAway(placed))
                .extracting(PaymentTurnedAway::getPaymentId)
                .doesNotContain(payment);
        assertThat(payment(placed)).isEqualTo("PAID");
        assertThat(api.get(BookingApi.path(placed) + "/calendar.ics", BookingApi.token(placed))
                        .response()
                        .body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("LOCATION:Straßenmarker-Straße 17b");
    }

    @Test
    void revivesAnExpiredBookingWhoseMoneyCameLate() {
        var placed = api.aBooking();
        slotSays(SlotFacts.holdExpired(placed, slotService.heldUntil(placed.id("bookingId"))));
        slotSays(SlotFacts.booked(placed, payment));

        await().untilAsserted(() -> assertThat(status(placed)).isEqualTo("CONFIRMED"));
        await().untilAsserted(() -> assertThat(confirmed(placed)).hasSize(1));
    }

    @Test
    void turnsMoneyAwayThatCameTooLate() {
        var placed = api.aBooking();

        slotSays(SlotFacts.lost(placed, payment));

        await().untilAsserted(() -> assertThat(turnedAway(placed))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.getReasonCode()).isEqualTo(TurnedAwayReason.LATE);
                    assertThat(fact.getRefundCents()).isEqualTo(229_00 + 169_00);
                    assertThat(fact.getAlternatives())
                            .extracting(AlternativeWindow::getDate, AlternativeWindow::getKind)
                            .containsExactly(
                                    org.assertj.core.api.Assertions.tuple(LocalDate.of(2030, 1, 7), WindowKind.PICKUP));
                }));
        assertThat(payment(placed)).isEqualTo("REFUND_PENDING");
    }

    @Test
    void letsALaterPaymentHaveThePlacesThatAnEarlierOneDidNotGet() {
        var placed = api.aBooking();
        slotSays(SlotFacts.lost(placed, UUID.randomUUID()));
        slotSays(SlotFacts.booked(placed, payment));

        await().untilAsserted(() -> assertThat(status(placed)).isEqualTo("CONFIRMED"));
        assertThat(payment(placed)).isEqualTo("PAID");
    }

    @Test
    void turnsAwayTheSecondPayment() {
        var placed = api.aBooking();
        slotSays(SlotFacts.booked(placed, UUID.randomUUID()));
        slotSays(SlotFacts.lost(placed, payment));

        await().untilAsserted(() -> assertThat(turnedAway(placed))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.getPaymentId()).isEqualTo(payment);
                    assertThat(fact.getReasonCode()).isEqualTo(TurnedAwayReason.DUPLICATE);
                    assertThat(fact.getAlternatives()).isEmpty();
                }));
        assertThat(payment(placed)).isEqualTo("PAID");
    }

    @Test
    void givesTheMoneyBackOfWhoCancelledWhileItWasUnderWay() {
        for (var slotWasFaster : List.of(true, false)) {
            var placed = api.aBooking();
            assertThat(api.cancel(placed).status()).isEqualTo(200);

            slotSays(slotWasFaster ? SlotFacts.booked(placed, payment) : SlotFacts.lost(placed, UUID.randomUUID()));

            await().untilAsserted(() -> assertThat(turnedAway(placed))
                    .extracting(PaymentTurnedAway::getReasonCode)
                    .containsExactly(TurnedAwayReason.CANCELLED));
            assertThat(status(placed)).isEqualTo("CANCELLED");
        }
    }

    @Test
    void cannotBeCancelledByThePortalOnceItIsConfirmed() {
        var placed = api.aBooking();
        slotSays(SlotFacts.booked(placed, payment));
        await().untilAsserted(() -> assertThat(status(placed)).isEqualTo("CONFIRMED"));

        assertThat(api.cancel(placed).problem()).isEqualTo("illegal-step");
        assertThat(api.checkout(placed).problem()).isEqualTo("not-payable");
    }

    @Test
    void showsHowFarTheMoneyIs() {
        var placed = api.aBooking();
        var facts = PaymentFacts.about(placed, payment);

        paymentSays(facts.succeeded(Purpose.ADDITIONAL_WORK));
        paymentSays(facts.requested());
        await().untilAsserted(() -> assertThat(payment(placed)).isEqualTo("OPEN"));
        paymentSays(facts.failed());
        await().untilAsserted(() -> assertThat(payment(placed)).isEqualTo("FAILED"));
        assertThat(api.read(placed).body().path("payment").path("failureCode").asString())
                .isEqualTo("INSUFFICIENT_FUNDS");
        var succeeded = facts.succeeded(Purpose.BOOKING);
        paymentSays(succeeded);
        await().untilAsserted(() -> assertThat(payment(placed)).isEqualTo("PAID"));
        assertThat(status(placed)).as("only places confirm").isEqualTo("PENDING_PAYMENT");
        paymentSays(facts.refundFailed());
        await().untilAsserted(() -> assertThat(payment(placed)).isEqualTo("REFUND_FAILED"));
        paymentSays(facts.refunded());
        await().untilAsserted(() -> assertThat(payment(placed)).isEqualTo("REFUNDED"));

        paymentSays(succeeded);
        paymentSays(facts.requested());
        await().untilAsserted(() -> assertThat(labels(placed)).hasSize(8));
        assertThat(payment(placed)).as("late facts change nothing").isEqualTo("REFUNDED");
        assertThat(labels(placed))
                .containsExactly(
                        "Zahlung ausstehend",
                        "Termin reserviert",
                        "Zur Zahlung weitergeleitet",
                        "Zur Zahlung weitergeleitet",
                        "Zahlung fehlgeschlagen",
                        "Zahlung eingegangen",
                        "Erstattung noch nicht gelungen",
                        "Zahlung erstattet");
    }

    @Test
    void notesWhoWasToldWhat() {
        var placed = api.aBooking();
        var booking = placed.id("bookingId");

        for (var concerned : new UUID[] {booking, null}) {
            var subject = concerned == null ? UUID.randomUUID() : concerned;
            events.publish(
                    "notification-events",
                    subject,
                    new NotificationSent(
                            UUID.randomUUID(),
                            Instant.now().plusSeconds(1),
                            subject,
                            concerned,
                            null,
                            UUID.randomUUID(),
                            "BOOKING_CONFIRMED",
                            Channel.EMAIL));
        }

        await().untilAsserted(() -> assertThat(labels(placed)).endsWith("Nachricht verschickt"));
        assertThat(api.timeline(placed).body().path(2).path("reason").asString())
                .isEqualTo("BOOKING_CONFIRMED");
    }

    /** Whatever the code believes. */
    @Test
    void neverDecidesAPaymentTwice() {
        var placed = api.aBooking();
        slotSays(SlotFacts.lost(placed, payment));
        await().untilAsserted(() -> assertThat(turnedAway(placed)).hasSize(1));

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> decide(placed, payment, "CONFIRMED"));
        decide(placed, UUID.randomUUID(), "CONFIRMED");
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> decide(placed, UUID.randomUUID(), "CONFIRMED"));
    }

    private void decide(Answer placed, UUID paid, String decision) {
        jdbc.sql("insert into payment_decision values (:payment, :booking, :decision, now())")
                .param("payment", paid)
                .param("booking", placed.id("bookingId"))
                .param("decision", decision)
                .update();
    }

    /** Facts of a booking are taken in order: once this one is there, so are all before it. */
    private void lastOf(Answer placed) {
        var last = UUID.randomUUID();
        slotSays(SlotFacts.lost(placed, last));
        await().untilAsserted(() -> assertThat(turnedAway(placed))
                .extracting(PaymentTurnedAway::getPaymentId)
                .contains(last));
    }

    private void slotSays(SpecificRecord fact) {
        events.publish("slot-events", (UUID) fact.get(2), fact);
    }

    private void paymentSays(SpecificRecord fact) {
        events.publish("payment-events", (UUID) fact.get(2), fact);
    }

    private String status(Answer placed) {
        return api.read(placed).text("status");
    }

    private String payment(Answer placed) {
        return api.read(placed).body().path("payment").path("status").asString("");
    }

    private List<String> labels(Answer placed) {
        return api.timeline(placed)
                .body()
                .valueStream()
                .map(entry -> entry.path("label").asString())
                .toList();
    }

    private List<BookingConfirmed> confirmed(Answer placed) {
        return events.of("booking-events", placed.id("bookingId"), BookingConfirmed.class);
    }

    private List<PaymentTurnedAway> turnedAway(Answer placed) {
        return events.of("booking-events", placed.id("bookingId"), PaymentTurnedAway.class);
    }
}
