package de.boxenstopp.slot.reservation.domain;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.local;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.PLAN;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.UNTIL;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aBooking;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aPayment;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aReservation;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aVisit;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.anotherVisit;
import static de.boxenstopp.slot.reservation.domain.ReservationStatus.EXPIRED;
import static de.boxenstopp.slot.reservation.domain.ReservationStatus.FIRM;
import static de.boxenstopp.slot.reservation.domain.ReservationStatus.HELD;
import static de.boxenstopp.slot.reservation.domain.ReservationStatus.RELEASED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.boxenstopp.slot.calendar.domain.BayPlan;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReservationTest {

    @Test
    void livesAsTheTableSays() {
        assertThat(HELD.successors()).isEqualTo(Set.of(FIRM, EXPIRED, RELEASED));
        assertThat(FIRM.successors()).isEqualTo(Set.of(RELEASED));
        assertThat(EXPIRED.successors()).isEqualTo(Set.of(HELD, FIRM, RELEASED));
        assertThat(RELEASED.successors()).isEmpty();
    }

    @Test
    void tellsThatItIsHeld() {
        var reservation = Reservation.hold(aBooking(), aVisit().places(), PLAN, UNTIL);

        assertThat(reservation.status()).isEqualTo(HELD);
        assertThat(reservation.minutes()).isEqualTo(Map.of(MONDAY, 120));
        assertThat(reservation.takeEvents())
                .containsExactly(new SlotEvent.Held(reservation.booking(), aVisit().places(), UNTIL));
    }

    @Test
    void becomesFirmByAPayment() {
        var reservation = aReservation(HELD);
        var payment = aPayment();

        reservation.firm(payment);

        assertThat(reservation.status()).isEqualTo(FIRM);
        assertThat(reservation.payment()).contains(payment);
        assertThat(reservation.heldUntil()).isNull();
        assertThat(reservation.takeEvents())
                .containsExactly(new SlotEvent.Booked(reservation.booking(), aVisit().places(), payment));
    }

    @Test
    void givesItsPlacesBackWhenItExpires() {
        var reservation = aReservation(HELD);

        reservation.expire();

        assertThat(reservation.status()).isEqualTo(EXPIRED);
        assertThat(reservation.minutes()).isEmpty();
        assertThat(reservation.takeEvents())
                .containsExactly(new SlotEvent.HoldExpired(reservation.booking(), aVisit().places(), UNTIL));
    }

    @Test
    void lapsesAtTheEndOfItsHold() {
        assertThat(aReservation(HELD).hasLapsed(UNTIL.minusNanos(1_000))).isFalse();
        assertThat(aReservation(HELD).hasLapsed(UNTIL)).isTrue();
        assertThat(aReservation(FIRM).hasLapsed(UNTIL)).isFalse();
    }

    @Test
    void takesTheSamePlacesAgainWhenMoneyComesLate() {
        var reservation = aReservation(EXPIRED);
        var payment = aPayment();

        reservation.retake(payment, PLAN);

        assertThat(reservation.status()).isEqualTo(FIRM);
        assertThat(reservation.minutes()).isEqualTo(Map.of(MONDAY, 120));
        assertThat(reservation.takeEvents())
                .containsExactly(new SlotEvent.Booked(reservation.booking(), aVisit().places(), payment));
    }

    @Test
    void isHeldAgainWhenTheRequestIsResumed() {
        var reservation = aReservation(EXPIRED);

        reservation.holdAgain(PLAN, UNTIL.plusSeconds(60));

        assertThat(reservation.status()).isEqualTo(HELD);
        assertThat(reservation.minutes()).isEqualTo(Map.of(MONDAY, 120));
        assertThat(reservation.takeEvents())
                .containsExactly(new SlotEvent.Held(reservation.booking(), aVisit().places(), UNTIL.plusSeconds(60)));
    }

    @ParameterizedTest
    @EnumSource(names = {"HELD", "FIRM"})
    void tellsThatItsPlacesAreFreeWhenItIsReleased(ReservationStatus status) {
        var reservation = aReservation(status);

        reservation.release();

        assertThat(reservation.status()).isEqualTo(RELEASED);
        assertThat(reservation.minutes()).isEmpty();
        assertThat(reservation.takeEvents())
                .containsExactly(new SlotEvent.Released(reservation.booking(), aVisit().places()));
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPIRED", "RELEASED"})
    void staysQuietWhenReleasedWithoutPlaces(ReservationStatus status) {
        var reservation = aReservation(status);

        reservation.release();

        assertThat(reservation.status()).isEqualTo(RELEASED);
        assertThat(reservation.takeEvents()).isEmpty();
    }

    @Test
    void staysQuietWhenTheCancellationComesBeforeTheHold() {
        var reservation = Reservation.neverToBeHeld(aBooking());

        reservation.release();

        assertThat(reservation.status()).isEqualTo(RELEASED);
        assertThat(reservation.takeEvents()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"HELD", "FIRM"})
    void movesWithoutAWord(ReservationStatus status) {
        var reservation = aReservation(status);
        var plan = new BayPlan(new TreeMap<>(Map.of(TUESDAY, 120)), local(TUESDAY, "10:00"));

        reservation.swap(anotherVisit().places(), plan);

        assertThat(reservation.places()).isEqualTo(anotherVisit().places());
        assertThat(reservation.minutes()).isEqualTo(Map.of(TUESDAY, 120));
        assertThat(reservation.status()).isEqualTo(status);
        assertThat(reservation.takeEvents()).isEmpty();
    }

    @Test
    void hasNothingToSwapOnceItsHoldRanOut() {
        assertThatExceptionOfType(ReservationRefused.class)
                .isThrownBy(() -> aReservation(HELD).checkSwap(UNTIL))
                .extracting(ReservationRefused::code)
                .isEqualTo("hold-expired");
        assertThatExceptionOfType(ReservationRefused.class)
                .isThrownBy(() -> aReservation(EXPIRED).checkSwap(UNTIL))
                .extracting(ReservationRefused::code)
                .isEqualTo("hold-expired");
        assertThatExceptionOfType(ReservationRefused.class)
                .isThrownBy(() -> aReservation(RELEASED).checkSwap(UNTIL))
                .extracting(ReservationRefused::code)
                .isEqualTo("reservation-released");
    }

    @ParameterizedTest
    @EnumSource(names = {"HELD", "FIRM", "EXPIRED"})
    void refusesAHoldOfOtherPlaces(ReservationStatus status) {
        assertThatExceptionOfType(ReservationRefused.class)
                .isThrownBy(() -> aReservation(status).checkHold(anotherVisit().places()))
                .extracting(ReservationRefused::code)
                .isEqualTo("reservation-differs");
    }

    @Test
    void refusesEveryHoldAfterACancellation() {
        assertThatExceptionOfType(ReservationRefused.class)
                .isThrownBy(() -> aReservation(RELEASED).checkHold(aVisit().places()))
                .extracting(ReservationRefused::code)
                .isEqualTo("reservation-released");
        assertThatExceptionOfType(ReservationRefused.class)
                .isThrownBy(() -> Reservation.neverToBeHeld(aBooking()).checkHold(aVisit().places()))
                .extracting(ReservationRefused::code)
                .isEqualTo("reservation-released");
    }

    @Test
    void cannotComeBackFromACancellation() {
        assertThatIllegalStateException()
                .isThrownBy(() -> aReservation(RELEASED).retake(aPayment(), PLAN));
    }
}
