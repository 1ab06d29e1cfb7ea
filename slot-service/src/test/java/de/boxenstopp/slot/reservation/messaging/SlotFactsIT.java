package de.boxenstopp.slot.reservation.messaging;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NOW;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.UNTIL;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aBooking;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aVisit;
import static de.boxenstopp.slot.reservation.messaging.FactsOfOthers.cancelled;
import static de.boxenstopp.slot.reservation.messaging.FactsOfOthers.expired;
import static de.boxenstopp.slot.reservation.messaging.FactsOfOthers.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.events.payment.PaymentSucceeded;
import de.boxenstopp.events.payment.Purpose;
import de.boxenstopp.events.slot.ReleaseReason;
import de.boxenstopp.events.slot.SlotBooked;
import de.boxenstopp.events.slot.SlotHeld;
import de.boxenstopp.events.slot.SlotLost;
import de.boxenstopp.events.slot.SlotReleased;
import de.boxenstopp.events.slot.SlotWindow;
import de.boxenstopp.kit.test.Events;
import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.Slate;
import de.boxenstopp.slot.SlotIntegrationTest;
import de.boxenstopp.slot.reservation.application.HoldPlaces;
import de.boxenstopp.slot.reservation.application.SweepHolds;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.Reservation;
import de.boxenstopp.slot.reservation.domain.ReservationStatus;
import de.boxenstopp.slot.reservation.domain.Reservations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@SlotIntegrationTest
class SlotFactsIT {

    @Autowired
    Events events;

    @Autowired
    HoldPlaces holdPlaces;

    @Autowired
    SweepHolds sweepHolds;

    @Autowired
    Reservations reservations;

    @Autowired
    MovableClock clock;

    @Autowired
    Slate slate;

    private final BookingId booking = aBooking();
    private final UUID payment = UUID.randomUUID();

    private Admin kafka;

    @BeforeEach
    void wipe(@Value("${spring.kafka.bootstrap-servers}") String servers) {
        slate.wipe();
        kafka = Admin.create(Map.<String, Object>of("bootstrap.servers", servers));
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void tellsWhichPlacesAreHeldAndForHowLong() {
        hold();

        var held = theOnly(SlotHeld.class);
        assertThat(held.getBookingId()).isEqualTo(booking.value());
        assertThat(held.getWorkshopId()).isEqualTo(aVisit().workshop().value());
        assertThat(held.getPickupSlotId())
                .isEqualTo(aVisit().pickupWindow().id().value());
        assertThat(held.getReturnSlotId())
                .isEqualTo(aVisit().returnWindow().id().value());
        assertThat(held.getUntil()).isEqualTo(UNTIL);
        assertThat(held.getOccurredAt()).isEqualTo(NOW);
    }

    @Test
    void tellsWhichPaymentGotThePlaces() {
        hold();

        publish(paid(booking.value(), payment));

        assertThat(theOnly(SlotBooked.class).getPaymentId()).isEqualTo(payment);
    }

    @Test
    void tellsWhyPlacesAreFreeAgain() {
        hold();

        publish(cancelled(booking.value()));

        assertThat(theOnly(SlotReleased.class).getReasonCode()).isEqualTo(ReleaseReason.BOOKING_CANCELLED);
    }

    @Test
    void tellsWhatIsFreeInsteadWhenThePlacesAreGone() {
        hold();
        clock.advance(Duration.ofMinutes(30));
        sweepHolds.handle();
        for (var place = 0; place < 4; place++) {
            hold(aBooking());
        }

        publish(paid(booking.value(), payment));

        var lost = theOnly(SlotLost.class);
        assertThat(lost.getPaymentId()).isEqualTo(payment);
        assertThat(lost.getAlternatives())
                .hasSize(3)
                .first()
                .isEqualTo(SlotWindow.newBuilder()
                        .setSlotId(pickup(MONDAY, "10:00").id().value())
                        .setKind(de.boxenstopp.events.slot.WindowKind.PICKUP)
                        .setDate(MONDAY)
                        .setStart(pickup(MONDAY, "10:00").start())
                        .setEnd(pickup(MONDAY, "10:00").end())
                        .build());
    }

    /** What befalls a held booking, in every order. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            pay sweep cancel, RELEASED, SlotHeld SlotBooked SlotReleased
            pay cancel sweep, RELEASED, SlotHeld SlotBooked SlotReleased
            sweep pay cancel, RELEASED, SlotHeld SlotHoldExpired SlotBooked SlotReleased
            sweep cancel pay, RELEASED, SlotHeld SlotHoldExpired SlotLost
            cancel pay sweep, RELEASED, SlotHeld SlotReleased SlotLost
            cancel sweep pay, RELEASED, SlotHeld SlotReleased SlotLost
            expire pay,       FIRM,     SlotHeld SlotHoldExpired SlotBooked
            pay expire,       FIRM,     SlotHeld SlotBooked
            """)
    void endsTheSameHoweverOftenItIsTold(String order, ReservationStatus end, String told) {
        hold();
        clock.advance(Duration.ofMinutes(30));

        for (var happening : order.split(" ", -1)) {
            switch (happening) {
                case "pay" -> publishTwice(paid(booking.value(), payment));
                case "cancel" -> publishTwice(cancelled(booking.value()));
                case "expire" -> publishTwice(expired(booking.value()));
                case "sweep" -> sweepHolds.handle();
                default -> throw new IllegalArgumentException(happening);
            }
        }
        publish(paid(booking.value(), UUID.randomUUID()));

        eventuallyTold((told + " SlotLost").split(" ", -1));
        assertThat(reservations.find(booking).map(Reservation::status)).contains(end);
    }

    @Test
    void answersAPaymentOnceThoughItIsToldInTwoEvents() {
        hold();

        publish(paid(booking.value(), payment));
        publish(paid(booking.value(), payment));
        publish(paid(booking.value(), UUID.randomUUID()));

        eventuallyTold("SlotHeld", "SlotBooked", "SlotLost");
    }

    @Test
    void answersMoneyForABookingThatItNeverHeardOf() {
        publish(paid(booking.value(), payment));

        assertThat(theOnly(SlotLost.class).getAlternatives()).isEmpty();
    }

    @Test
    void leavesMoneyForAdditionalWorkToOthers() {
        hold();

        publish(PaymentSucceeded.newBuilder(paid(booking.value(), payment))
                .setPurpose(Purpose.ADDITIONAL_WORK)
                .setAdditionalWorkId(UUID.randomUUID())
                .build());
        publish(paid(booking.value(), UUID.randomUUID()));

        eventuallyTold("SlotHeld", "SlotBooked");
    }

    @Test
    void comesToTheSameEndWhenMoneyAndCancellationRace() {
        hold();

        events.publish("payment-events", booking.value(), paid(booking.value(), payment));
        events.publish("booking-events", booking.value(), cancelled(booking.value()));

        await().untilAsserted(() -> assertThat(told())
                .isIn(
                        List.of("SlotHeld", "SlotBooked", "SlotReleased"),
                        List.of("SlotHeld", "SlotReleased", "SlotLost")));
        assertThat(reservations.find(booking).map(Reservation::status)).contains(ReservationStatus.RELEASED);
    }

    @Test
    void passesOverTombstonesAndFactsOfNoConcern() {
        hold();

        events.publishTombstone("booking-events", booking.value());
        publish(cancelled(booking.value()));

        eventuallyTold("SlotHeld", "SlotReleased");
    }

    private void hold() {
        hold(booking);
    }

    private void hold(BookingId who) {
        var visit = aVisit();
        holdPlaces.handle(new HoldPlaces.Command(
                who,
                visit.workshop(),
                visit.pickupWindow().id(),
                visit.returnWindow().id(),
                visit.durationMinutes()));
    }

    private void publishTwice(SpecificRecord event) {
        publish(event);
        publish(event);
    }

    /** Waits until it has had its effect. */
    private void publish(SpecificRecord event) {
        var topic = event instanceof PaymentSucceeded ? "payment-events" : "booking-events";
        var sent = events.publish(topic, booking.value(), event);
        await().until(() -> consumed(new TopicPartition(topic, sent.partition())) > sent.offset());
    }

    private long consumed(TopicPartition partition) throws Exception {
        var offsets = kafka.listConsumerGroupOffsets("slot-service")
                .partitionsToOffsetAndMetadata()
                .get();
        var offset = offsets.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    private <E extends SpecificRecord> E theOnly(Class<E> type) {
        return await().until(() -> events.of("slot-events", booking.value(), type), found -> found.size() == 1)
                .getFirst();
    }

    private void eventuallyTold(String... facts) {
        await().untilAsserted(() -> assertThat(told()).containsExactly(facts));
    }

    private List<String> told() {
        return events.of("slot-events", booking.value()).stream()
                .map(event -> event.getSchema().getName())
                .toList();
    }
}
