package de.boxenstopp.slot.reservation.application;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.at;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aBooking;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aPayment;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.aVisit;
import static de.boxenstopp.slot.reservation.domain.ReservationFixture.anotherVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.kit.problem.RuleViolation;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.PaymentId;
import de.boxenstopp.slot.reservation.domain.SlotEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may happen to a booking's places, in any order, and what the world is told of it. */
class ReservationHistoryTest {

    private final Acts acts = new Acts();
    private final BookingId booking = aBooking();
    private final PaymentId payment = aPayment();

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "-", textBlock = """
                    HISTORY                           | STATUS   | TOLD
                    hold                              | HELD     | Held
                    hold hold                         | HELD     | Held
                    hold hold-other!                  | HELD     | Held
                    hold pay                          | FIRM     | Held Booked
                    hold pay hold                     | FIRM     | Held Booked
                    hold pay pay                      | FIRM     | Held Booked
                    hold pay pay-twice                | FIRM     | Held Booked Lost
                    hold pay pay-twice pay            | FIRM     | Held Booked Lost
                    hold lapse                        | HELD     | Held
                    hold lapse sweep                  | EXPIRED  | Held HoldExpired
                    hold lapse sweep sweep            | EXPIRED  | Held HoldExpired
                    hold sweep                        | HELD     | Held
                    hold lapse pay                    | FIRM     | Held Booked
                    hold lapse pay sweep              | FIRM     | Held Booked
                    hold lapse hold                   | HELD     | Held HoldExpired Held
                    hold lapse sweep hold             | HELD     | Held HoldExpired Held
                    hold lapse sweep hold-other!      | EXPIRED  | Held HoldExpired
                    hold lapse sweep fill hold!       | EXPIRED  | Held HoldExpired
                    hold lapse sweep pay              | FIRM     | Held HoldExpired Booked
                    hold lapse sweep pay pay          | FIRM     | Held HoldExpired Booked
                    hold lapse sweep pay pay-twice    | FIRM     | Held HoldExpired Booked Lost
                    hold lapse sweep fill pay         | EXPIRED  | Held HoldExpired Lost+3
                    hold lapse sweep fill pay pay     | EXPIRED  | Held HoldExpired Lost+3
                    hold lapse sweep fill pay expired | EXPIRED  | Held HoldExpired Lost+3
                    hold lapse sweep wait pay         | EXPIRED  | Held HoldExpired Lost+3
                    hold lapse sweep cancel pay       | RELEASED | Held HoldExpired Lost
                    hold lapse sweep cancel hold!     | RELEASED | Held HoldExpired
                    hold expired                      | EXPIRED  | Held HoldExpired
                    hold expired expired sweep        | EXPIRED  | Held HoldExpired
                    hold expired pay                  | FIRM     | Held HoldExpired Booked
                    hold pay expired                  | FIRM     | Held Booked
                    hold lapse sweep pay expired      | FIRM     | Held HoldExpired Booked
                    expired                           | -        | -
                    hold cancel                       | RELEASED | Held Released
                    hold cancel cancel                | RELEASED | Held Released
                    hold cancel expired               | RELEASED | Held Released
                    hold cancel pay                   | RELEASED | Held Released Lost
                    hold cancel hold!                 | RELEASED | Held Released
                    hold cancel swap!                 | RELEASED | Held Released
                    hold pay cancel                   | RELEASED | Held Booked Released
                    hold pay cancel pay               | RELEASED | Held Booked Released
                    hold pay cancel pay-twice         | RELEASED | Held Booked Released Lost
                    cancel                            | RELEASED | -
                    cancel hold!                      | RELEASED | -
                    cancel swap!                      | RELEASED | -
                    cancel pay                        | RELEASED | Lost
                    pay                               | -        | Lost
                    pay hold pay                      | HELD     | Lost Held
                    pay hold pay-twice                | FIRM     | Lost Held Booked
                    hold swap                         | HELD     | Held
                    hold swap swap                    | HELD     | Held
                    hold swap hold!                   | HELD     | Held
                    hold swap pay                     | FIRM     | Held Booked
                    hold pay swap                     | FIRM     | Held Booked
                    hold pay swap cancel              | RELEASED | Held Booked Released
                    hold lapse swap!                  | HELD     | Held
                    hold lapse sweep swap!            | EXPIRED  | Held HoldExpired
                    swap!                             | -        | -
                    """)
    void ends(String history, @Nullable String status, @Nullable String told) {
        for (var act : history.split(" ", -1)) {
            if (act.endsWith("!")) {
                assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> happens(act.replace("!", "")));
            } else {
                happens(act);
            }
        }

        assertThat(acts.reservations
                        .find(booking)
                        .map(reservation -> reservation.status().name()))
                .isEqualTo(Optional.ofNullable(status));
        assertThat(acts.reservations.told.stream()
                        .filter(event -> event.booking().equals(booking))
                        .map(ReservationHistoryTest::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(told == null ? "" : told);
    }

    private void happens(String act) {
        switch (act) {
            case "hold" -> acts.hold(booking, aVisit());
            case "hold-other" -> acts.hold(booking, anotherVisit());
            case "pay" -> acts.answerPayment.handle(booking, payment);
            case "pay-twice" -> acts.answerPayment.handle(booking, aPayment());
            case "lapse" -> acts.clock.advance(Duration.ofMinutes(30));
            case "sweep" -> acts.sweep.handle();
            case "expired" -> acts.expire.handle(booking);
            case "cancel" -> acts.release.handle(booking);
            case "swap" -> acts.swap(booking, anotherVisit());
            case "fill" -> acts.fill(aVisit());
            case "wait" -> acts.clock.moveTo(at(MONDAY.minusDays(1), "20:01"));
            default -> throw new IllegalArgumentException(act);
        }
    }

    private static String name(SlotEvent event) {
        return switch (event) {
            case SlotEvent.Lost lost
            when !lost.alternatives().isEmpty() -> "Lost+" + lost.alternatives().size();
            default -> event.getClass().getSimpleName();
        };
    }
}
