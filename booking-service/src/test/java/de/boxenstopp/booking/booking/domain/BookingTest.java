package de.boxenstopp.booking.booking.domain;

import static de.boxenstopp.booking.booking.domain.BookingFixture.HELD_UNTIL;
import static de.boxenstopp.booking.booking.domain.BookingFixture.TOKEN;
import static de.boxenstopp.booking.booking.domain.BookingFixture.aBooking;
import static de.boxenstopp.booking.booking.domain.BookingFixture.aBookingHeldUntil;
import static de.boxenstopp.booking.booking.domain.BookingFixture.aBookingJustPlaced;
import static de.boxenstopp.booking.booking.domain.BookingFixture.aCancelledBooking;
import static de.boxenstopp.booking.booking.domain.BookingFixture.anExpiredBooking;
import static de.boxenstopp.booking.quote.domain.QuoteFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BookingTest {

    private static final Duration A_WHILE = Duration.ofMinutes(20);

    @Test
    void announcesItselfWhenPlaced() {
        var booking = aBookingJustPlaced(HELD_UNTIL);

        assertThat(booking.status()).isEqualTo(BookingStatus.PENDING_PAYMENT);
        assertThat(booking.takeEvents())
                .containsExactly(new BookingEvent.Created(
                        new BookingEvent.Subject(booking.id(), booking.number(), booking.customerId()),
                        NOW,
                        booking.workshopId(),
                        booking.vehicle(),
                        booking.lines(),
                        booking.totals(),
                        booking.pickup(),
                        booking.returning(),
                        RefundPolicy.CURRENT.version()));
    }

    @Test
    void beginsItsTimelineWithThePlacesThatAreKept() {
        assertThat(aBookingJustPlaced(HELD_UNTIL).takeHistory())
                .containsExactly(
                        HistoryEntry.step(null, BookingStatus.PENDING_PAYMENT, Actor.CUSTOMER, Reason.PLACED, NOW),
                        HistoryEntry.held(HELD_UNTIL, NOW));
    }

    @Test
    void endsWhenItsHoldRunsOutUnpaid() {
        var booking = aBooking();

        assertThat(booking.expire(HELD_UNTIL, HELD_UNTIL)).isTrue();

        assertThat(booking.status()).isEqualTo(BookingStatus.EXPIRED);
        assertThat(booking.takeEvents()).singleElement().isInstanceOf(BookingEvent.Expired.class);
        assertThat(booking.takeHistory())
                .containsExactly(HistoryEntry.step(
                        BookingStatus.PENDING_PAYMENT,
                        BookingStatus.EXPIRED,
                        Actor.SYSTEM,
                        Reason.HOLD_EXPIRED,
                        HELD_UNTIL));
    }

    @Test
    void staysQuietWhenExpiredAgain() {
        var booking = anExpiredBooking();

        assertThat(booking.expire(HELD_UNTIL, HELD_UNTIL)).isFalse();

        assertThat(booking.takeEvents()).isEmpty();
        assertThat(booking.takeHistory()).isEmpty();
    }

    @Test
    void outlivesAHoldThatWasTakenAnewSince() {
        var booking = aBooking();
        booking.noteHold(HELD_UNTIL.plus(A_WHILE), NOW);

        assertThat(booking.expire(HELD_UNTIL, HELD_UNTIL)).isFalse();

        assertThat(booking.status()).isEqualTo(BookingStatus.PENDING_PAYMENT);
    }

    @Test
    void endsWithTheHoldTakenAnewEvenWhenItNeverHeardOfIt() {
        var booking = aBooking();

        assertThat(booking.expire(HELD_UNTIL.plus(A_WHILE), HELD_UNTIL.plus(A_WHILE)))
                .isTrue();
    }

    @Test
    void recognisesItsHoldHoweverFinelyTheMomentIsTold() {
        var told = Instant.parse("2026-03-02T09:30:00.123456789Z");
        var toldByKafka = Instant.parse("2026-03-02T09:30:00.123456Z");
        var booking = aBookingHeldUntil(told);

        booking.noteHold(toldByKafka, NOW);

        assertThat(booking.takeHistory()).isEmpty();
        assertThat(booking.expire(toldByKafka, told)).isTrue();
    }

    @Test
    void notesAHoldThatIsNew() {
        var booking = aBooking();

        booking.noteHold(HELD_UNTIL.plus(A_WHILE), NOW);

        assertThat(booking.holdExpiresAt()).isEqualTo(HELD_UNTIL.plus(A_WHILE));
        assertThat(booking.takeHistory()).containsExactly(HistoryEntry.held(HELD_UNTIL.plus(A_WHILE), NOW));
        assertThat(booking.takeEvents()).isEmpty();
    }

    @Test
    void isCancelledForNothingWhileUnpaid() {
        var booking = aBooking();

        booking.cancelUnpaid(Actor.CUSTOMER, NOW);

        assertThat(booking.status()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(booking.takeEvents())
                .containsExactly(new BookingEvent.Cancelled(
                        new BookingEvent.Subject(booking.id(), booking.number(), booking.customerId()),
                        NOW,
                        Actor.CUSTOMER,
                        Reason.CUSTOMER_REQUEST,
                        new CancellationTerms(0, 0)));
    }

    @Test
    void staysQuietWhenCancelledAgain() {
        var booking = aCancelledBooking();

        booking.cancelUnpaid(Actor.CUSTOMER, NOW);

        assertThat(booking.takeEvents()).isEmpty();
        assertThat(booking.takeHistory()).isEmpty();
    }

    @Test
    void isNotCancelledAfterItExpired() {
        var booking = anExpiredBooking();

        assertThatExceptionOfType(IllegalBookingStep.class).isThrownBy(() -> booking.cancelUnpaid(Actor.CUSTOMER, NOW));
        assertThatExceptionOfType(IllegalBookingStep.class).isThrownBy(booking::cancellationTerms);
    }

    @Test
    void doesNotExpireAfterItWasCancelled() {
        var booking = aCancelledBooking();

        assertThat(booking.expire(HELD_UNTIL, HELD_UNTIL)).isFalse();

        assertThat(booking.status()).isEqualTo(BookingStatus.CANCELLED);
    }

    @Test
    void opensWithItsTokenOnly() {
        var booking = aBooking();

        assertThat(booking.opensWith(TOKEN, NOW)).isTrue();
        assertThat(booking.opensWith(BookingToken.issue(), NOW)).isFalse();
    }

    @Test
    void opensWithItsLastTwoTokens() {
        var booking = aBooking();
        var second = BookingToken.issue();
        var third = BookingToken.issue();

        booking.addToken(second);
        assertThat(booking.opensWith(TOKEN, NOW)).isTrue();

        booking.addToken(third);
        assertThat(booking.opensWith(TOKEN, NOW)).isFalse();
        assertThat(booking.opensWith(second, NOW)).isTrue();
        assertThat(booking.opensWith(third, NOW)).isTrue();
    }

    @Test
    void closesAWeekAfterTheAppointment() {
        var booking = aBooking();
        var end = Instant.parse("2026-03-17T09:00:00Z"); // returned on 10 March until 10:00 local time

        assertThat(booking.opensWith(TOKEN, end.minusSeconds(1))).isTrue();
        assertThat(booking.opensWith(TOKEN, end)).isFalse();
    }
}
