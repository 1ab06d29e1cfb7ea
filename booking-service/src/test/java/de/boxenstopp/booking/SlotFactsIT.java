package de.boxenstopp.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.booking.BookingApi.Answer;
import de.boxenstopp.booking.booking.application.ExpireOverdueBookings;
import de.boxenstopp.events.booking.BookingExpired;
import de.boxenstopp.events.slot.ReleaseReason;
import de.boxenstopp.events.slot.SlotHeld;
import de.boxenstopp.events.slot.SlotHoldExpired;
import de.boxenstopp.events.slot.SlotReleased;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Slot-service's facts as they come: once, twice, late, early, never. */
class SlotFactsIT extends BookingIT {

    @Autowired
    ExpireOverdueBookings expireOverdueBookings;

    @Autowired
    MeterRegistry meters;

    @Test
    void endsTheBookingWhenItsHoldRunsOut() {
        var placed = api.aBooking();

        publish(expired(placed, heldUntil(placed)));

        await().untilAsserted(() -> assertThat(status(placed)).isEqualTo("EXPIRED"));
        await().untilAsserted(() -> assertThat(announcements(placed)).hasSize(1));
        assertThat(labels(placed)).containsExactly("Zahlung ausstehend", "Termin reserviert", "Abgelaufen");
    }

    @Test
    void saysOnceWhatItHearsTwice() {
        var placed = api.aBooking();
        var fact = expired(placed, heldUntil(placed));

        publish(fact);
        publish(fact);
        publish(expired(placed, heldUntil(placed)));
        lastOf(placed);

        assertThat(announcements(placed)).hasSize(1);
    }

    @Test
    void outlivesTheEndOfAHoldThatWasTakenAnew() {
        var placed = api.aBooking();
        var later = heldUntil(placed).plus(Duration.ofMinutes(5));

        publish(held(placed, later));
        publish(expired(placed, heldUntil(placed)));
        lastOf(placed);

        assertThat(status(placed)).isEqualTo("PENDING_PAYMENT");
        assertThat(labels(placed)).startsWith("Zahlung ausstehend", "Termin reserviert", "Termin reserviert");

        publish(expired(placed, later));
        await().untilAsserted(() -> assertThat(status(placed)).isEqualTo("EXPIRED"));
    }

    @Test
    void notesItsOwnHoldOnce() {
        var placed = api.aBooking();

        publish(held(placed, heldUntil(placed)));
        lastOf(placed);

        assertThat(labels(placed)).containsExactly("Zahlung ausstehend", "Termin reserviert", "Termin freigegeben");
    }

    @Test
    void staysCancelledWhenTheHoldRunsOutAfterwards() {
        var placed = api.aBooking();
        api.cancel(placed);

        publish(expired(placed, heldUntil(placed)));
        lastOf(placed);

        assertThat(status(placed)).isEqualTo("CANCELLED");
        assertThat(announcements(placed)).isEmpty();
    }

    @Test
    void isNotCancelledAfterItExpired() {
        var placed = api.aBooking();
        publish(expired(placed, heldUntil(placed)));
        await().untilAsserted(() -> assertThat(status(placed)).isEqualTo("EXPIRED"));

        for (var answer : List.of(api.cancel(placed), api.cancellationTerms(placed))) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("illegal-step");
        }
    }

    @Test
    void countsWhatConcernsNoBooking() {
        var before = ignoredAsUnknown();
        var unknown = UUID.randomUUID();

        events.publish(
                "slot-events",
                unknown,
                new SlotHoldExpired(
                        UUID.randomUUID(),
                        Instant.EPOCH,
                        unknown,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Instant.EPOCH));

        await().untilAsserted(() -> assertThat(ignoredAsUnknown()).isEqualTo(before + 1));
    }

    @Test
    void endsABookingWhoseHoldEndedBeforeItWasStored() {
        var placed = api.aBooking();
        jdbc.sql("update booking set hold_expires_at = hold_expires_at - interval '41 minutes' where id = :id")
                .param("id", placed.id("bookingId"))
                .update();

        expireOverdueBookings.handle();

        assertThat(status(placed)).isEqualTo("EXPIRED");
        await().untilAsserted(() -> assertThat(announcements(placed)).hasSize(1));
    }

    private Instant heldUntil(Answer placed) {
        return slotService.heldUntil(placed.id("bookingId"));
    }

    private String status(Answer placed) {
        return api.read(placed).text("status");
    }

    private List<String> labels(Answer placed) {
        return api.timeline(placed)
                .body()
                .valueStream()
                .map(entry -> entry.path("label").asString())
                .toList();
    }

    private List<BookingExpired> announcements(Answer placed) {
        return events.of("booking-events", placed.id("bookingId"), BookingExpired.class);
    }

    private double ignoredAsUnknown() {
        return meters.counter("bookings.slot.facts.ignored", "why", "unknown-booking")
                .count();
    }

    /** Facts of a booking are taken in order: once this one is there, so are all before it. */
    private void lastOf(Answer placed) {
        publish(new SlotReleased(
                UUID.randomUUID(),
                Instant.now(),
                placed.id("bookingId"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                ReleaseReason.BOOKING_CANCELLED));
        await().untilAsserted(() -> assertThat(labels(placed)).contains("Termin freigegeben"));
    }

    private void publish(SpecificRecord fact) {
        events.publish("slot-events", (UUID) fact.get(2), fact);
    }

    private static SlotHoldExpired expired(Answer placed, Instant until) {
        return new SlotHoldExpired(
                UUID.randomUUID(),
                until,
                placed.id("bookingId"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                until);
    }

    private static SlotHeld held(Answer placed, Instant until) {
        return new SlotHeld(
                UUID.randomUUID(),
                Instant.now(),
                placed.id("bookingId"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                until);
    }
}
