package de.boxenstopp.booking.booking.application;

import static de.boxenstopp.booking.booking.application.MoneyForOneBooking.Fact.CANCELLATION;
import static de.boxenstopp.booking.booking.application.MoneyForOneBooking.Fact.SECOND_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.booking.booking.application.MoneyForOneBooking.Answers;
import de.boxenstopp.booking.booking.application.MoneyForOneBooking.Fact;
import de.boxenstopp.booking.booking.domain.BookingEvent;
import de.boxenstopp.booking.booking.domain.BookingStatus;
import de.boxenstopp.booking.payment.domain.Decision;
import de.boxenstopp.booking.payment.domain.PaymentId;
import de.boxenstopp.booking.payment.domain.PaymentStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Topics have no order among each other, and a dead letter comes when somebody re-drives it. So every order of two
 * payments' facts, the end of the hold and a cancellation is played, and slot-service's answers once more afterwards:
 * each payment ends as the booking's, or goes back; exactly once, never both, never neither.
 */
class AllOrdersTest {

    @ParameterizedTest
    @EnumSource
    void decidesEachPaymentOnceWhateverComesFirst(Answers answers) {
        var outcomes = new TreeMap<String, Integer>();

        inEveryOrder(EnumSet.allOf(Fact.class), order -> {
            var money = played(order, answers);
            outcomes.merge(check(order, money), 1, Integer::sum);
        });

        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(40_320);
        assertThat(outcomes).as("more than one end is seen").hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @EnumSource
    void decidesTheOnlyPaymentOnceWhateverComesFirst(Answers answers) {
        var single = EnumSet.allOf(Fact.class);
        single.removeIf(fact -> fact.name().startsWith("SECOND"));

        inEveryOrder(single, order -> {
            var money = played(order, answers);
            assertThat(money.payments.decisions).as("%s", order).containsOnlyKeys(money.first);
            check(order, money);
        });
    }

    private static MoneyForOneBooking played(List<Fact> order, Answers answers) {
        var money = new MoneyForOneBooking(answers);
        order.forEach(money::hear);
        money.hearAgain(order);
        return money;
    }

    /** @return what became of it all, in a word */
    private static String check(List<Fact> order, MoneyForOneBooking money) {
        var decisions = money.payments.decisions;
        var paid = order.contains(SECOND_ANSWER) ? Set.of(money.first, money.second) : Set.of(money.first);
        assertThat(decisions.keySet()).as("%s", order).isEqualTo(paid);
        assertThat(toldAbout(money)).as("%s", order).containsExactlyInAnyOrderElementsOf(paid);
        paid.forEach(payment -> checkTold(order, money, payment));
        assertThat(money.booking.status()).as("%s", order).isEqualTo(expected(order, money));
        return money.booking.status() + " "
                + new ArrayList<>(decisions.values()).stream().sorted().toList();
    }

    /** The first payment that got places buys the booking, unless it was cancelled before. */
    private static BookingStatus expected(List<Fact> order, MoneyForOneBooking money) {
        var bought = order.stream().filter(money::isBooked).findFirst();
        var cancelledFirst = order.contains(CANCELLATION)
                && order.indexOf(CANCELLATION) < order.indexOf(Fact.HOLD_EXPIRED)
                && bought.map(fact -> order.indexOf(CANCELLATION) < order.indexOf(fact))
                        .orElse(true);
        if (cancelledFirst) {
            return BookingStatus.CANCELLED;
        }
        return bought.isPresent() ? BookingStatus.CONFIRMED : BookingStatus.EXPIRED;
    }

    /** What the booking was when the answer about the payment came. */
    private static Decision expected(List<Fact> order, MoneyForOneBooking money, PaymentId payment) {
        if (money.booking.paymentId().equals(Optional.of(payment))) {
            return Decision.CONFIRMED;
        }
        var before = order.subList(0, order.indexOf(money.answerAbout(payment)));
        if (money.booking
                .paymentId()
                .map(money::answerAbout)
                .filter(before::contains)
                .isPresent()) {
            return Decision.DUPLICATE;
        }
        var cancelled = money.booking.status() == BookingStatus.CANCELLED && before.contains(CANCELLATION);
        return cancelled ? Decision.CANCELLED : Decision.LATE;
    }

    private static void checkTold(List<Fact> order, MoneyForOneBooking money, PaymentId payment) {
        var decision = money.payments.decisions.get(payment);
        var bought = money.booking.paymentId().equals(Optional.of(payment));
        assertThat(decision).as("%s", order).isEqualTo(expected(order, money, payment));
        assertThat(money.payments.find(payment).orElseThrow().status())
                .as("%s", order)
                .isEqualTo(bought ? PaymentStatus.PAID : PaymentStatus.REFUND_PENDING);
    }

    private static List<PaymentId> toldAbout(MoneyForOneBooking money) {
        var told = new ArrayList<PaymentId>();
        for (var event : money.bookings.events) {
            switch (event) {
                case BookingEvent.Confirmed confirmed -> told.add(confirmed.paymentId());
                case BookingEvent.PaymentTurnedAway turnedAway -> {
                    assertThat(turnedAway.refundCents())
                            .isEqualTo(money.booking.totals().grossCents());
                    assertThat(turnedAway.alternatives().isEmpty() || turnedAway.reason() == Decision.LATE)
                            .isTrue();
                    told.add(turnedAway.paymentId());
                }
                case BookingEvent.Created _,
                        BookingEvent.Expired _,
                        BookingEvent.Cancelled _,
                        BookingEvent.Rescheduled _ -> {}
            }
        }
        return told;
    }

    private static void inEveryOrder(Set<Fact> facts, Consumer<List<Fact>> play) {
        permute(new ArrayList<>(), new ArrayList<>(facts), play);
    }

    private static void permute(List<Fact> begun, List<Fact> left, Consumer<List<Fact>> play) {
        if (left.isEmpty()) {
            play.accept(List.copyOf(begun));
        }
        for (var fact : List.copyOf(left)) {
            var rest = new ArrayList<>(left);
            rest.remove(fact);
            begun.add(fact);
            permute(begun, rest, play);
            begun.removeLast();
        }
    }
}
