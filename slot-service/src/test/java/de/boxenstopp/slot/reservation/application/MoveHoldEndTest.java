package de.boxenstopp.slot.reservation.application;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.NOW;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.UNTIL;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aBooking;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aPayment;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.kit.problem.NotFound;
import de.boxenstopp.kit.problem.RuleViolation;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.ReservationStatus;
import de.boxenstopp.slot.reservation.domain.SlotEvent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoveHoldEndTest {

    private static final Instant LATER = NOW.plus(Duration.ofMinutes(37));

    private final Acts acts = new Acts();
    private final BookingId booking = aBooking();

    @BeforeEach
    void holdPlaces() {
        acts.hold(booking, aVisit());
    }

    @Test
    void letsAHoldGoOn() {
        var kept = acts.moveHoldEnd.handle(booking, LATER);

        assertThat(kept.until()).isEqualTo(LATER);
        assertThat(kept.visit()).isEqualTo(aVisit());
        assertThat(acts.reservations.told).contains(new SlotEvent.Held(booking, aVisit().places(), LATER));
    }

    @Test
    void saysItOnceHoweverOftenItIsAsked() {
        acts.moveHoldEnd.handle(booking, LATER);
        var told = acts.reservations.told.size();

        assertThat(acts.moveHoldEnd.handle(booking, LATER).until()).isEqualTo(LATER);
        assertThat(acts.reservations.told).hasSize(told);
    }

    @Test
    void neverShortensAHold() {
        var kept = acts.moveHoldEnd.handle(booking, UNTIL.minusSeconds(1));

        assertThat(kept.until()).isEqualTo(UNTIL);
    }

    @Test
    void keepsThePlacesFromTheSweeperUntilTheNewEnd() {
        acts.moveHoldEnd.handle(booking, LATER);

        acts.clock.moveTo(LATER.minusSeconds(1));
        acts.sweep.handle();
        assertThat(status()).isEqualTo(ReservationStatus.HELD);

        acts.clock.moveTo(LATER);
        acts.sweep.handle();
        assertThat(status()).isEqualTo(ReservationStatus.EXPIRED);
    }

    @Test
    void revivesNothing() {
        acts.clock.moveTo(UNTIL);
        refused("hold-expired", booking, UNTIL.plusSeconds(60));

        acts.sweep.handle();
        refused("hold-expired", booking, UNTIL.plusSeconds(60));

        acts.release.handle(booking);
        refused("reservation-released", booking, UNTIL.plusSeconds(60));
    }

    @Test
    void findsNoHoldOnceItIsPaid() {
        acts.answerPayment.handle(booking, aPayment());

        refused("reservation-firm", booking, LATER);
    }

    @Test
    void knowsHowLongAHoldMayBe() {
        assertThat(acts.moveHoldEnd
                        .handle(booking, NOW.plus(Duration.ofMinutes(45)))
                        .until())
                .isEqualTo(NOW.plus(Duration.ofMinutes(45)));
        refused("hold-too-long", booking, NOW.plus(Duration.ofMinutes(45)).plusSeconds(1));
    }

    @Test
    void knowsNoHoldOfAStranger() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acts.moveHoldEnd.handle(aBooking(), LATER));

        var cancelledFirst = aBooking();
        acts.release.handle(cancelledFirst);
        refused("reservation-released", cancelledFirst, LATER);
    }

    private ReservationStatus status() {
        return acts.reservations.find(booking).orElseThrow().status();
    }

    private void refused(String code, BookingId whose, Instant until) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> acts.moveHoldEnd.handle(whose, until))
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
