package de.boxenstopp.payment.payment.domain;

import static de.boxenstopp.payment.payment.domain.PaymentFixture.DECLINED;
import static de.boxenstopp.payment.payment.domain.PaymentFixture.NOW;
import static de.boxenstopp.payment.payment.domain.PaymentFixture.RECEIPT;
import static de.boxenstopp.payment.payment.domain.PaymentFixture.UNTIL;
import static de.boxenstopp.payment.payment.domain.PaymentFixture.anAttempt;
import static de.boxenstopp.payment.payment.domain.PaymentFixture.anOpenCheckout;
import static de.boxenstopp.payment.payment.domain.PaymentFixture.anOrder;
import static de.boxenstopp.payment.payment.domain.PaymentFixture.declined;
import static de.boxenstopp.payment.payment.domain.PaymentFixture.expired;
import static de.boxenstopp.payment.payment.domain.PaymentFixture.open;
import static de.boxenstopp.payment.payment.domain.PaymentFixture.paid;
import static de.boxenstopp.payment.payment.domain.PaymentFixture.processing;
import static de.boxenstopp.payment.payment.domain.PaymentFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaymentTest {

    @Test
    void isRequestedOnceStripeHasOpenedIt() {
        var payment = anAttempt();
        assertThat(payment.state()).isEqualTo(PaymentState.CREATED);
        assertThat(payment.takeEvents()).isEmpty();

        payment.apply(open(), NOW);
        payment.apply(open(), NOW);

        assertThat(payment.state()).isEqualTo(PaymentState.REQUIRES_ACTION);
        assertThat(payment.takeEvents())
                .containsExactly(new PaymentEvent.Requested(payment.id(), payment.booking(), 21_900, UNTIL));
        assertThat(payment.openAt(NOW)).isPresent();
        assertThat(payment.openAt(UNTIL)).isEmpty();
    }

    @Test
    void isRequestedAndPaidWhenTheMoneyIsTheFirstThatIsHeard() {
        var payment = anAttempt();

        payment.apply(paid(), NOW);

        assertThat(payment.takeEvents())
                .containsExactly(
                        new PaymentEvent.Requested(payment.id(), payment.booking(), 21_900, UNTIL),
                        new PaymentEvent.Succeeded(payment.id(), payment.booking(), payment.customer(), RECEIPT));
    }

    @Test
    void staysOpenWhenATryIsDeclinedAndTellsOfItOnce() {
        var payment = anOpenCheckout();

        payment.apply(declined(), NOW);
        payment.apply(declined(), NOW);

        assertThat(payment.state()).isEqualTo(PaymentState.REQUIRES_ACTION);
        assertThat(payment.takeEvents())
                .containsExactly(new PaymentEvent.Failed(payment.id(), payment.booking(), DECLINED));
    }

    @Test
    void takesMoneyHoweverLateItComes() {
        for (var end : List.of(expired(), refused(), processing())) {
            var payment = anOpenCheckout();
            payment.apply(end, NOW);
            payment.takeEvents();

            payment.apply(paid(), NOW.plus(Duration.ofHours(3)));

            assertThat(payment.state()).isEqualTo(PaymentState.SUCCEEDED);
            assertThat(payment.takeEvents()).singleElement().isInstanceOf(PaymentEvent.Succeeded.class);
        }
    }

    @Test
    void takesMoneyEvenIfItWasHeldForProvenThatNobodyCouldPay() {
        var payment = anAttempt();
        payment.neverOpened();

        payment.apply(paid(), NOW);

        assertThat(payment.state()).isEqualTo(PaymentState.SUCCEEDED);
        assertThat(payment.receipt()).contains(RECEIPT);
    }

    @Test
    void neverMovesBackwards() {
        var seen = List.of(open(), declined(), processing(), refused(), expired(), paid());
        var random = new Random(42);
        for (var run = 0; run < 500; run++) {
            var payment = anAttempt();
            var before = payment.state();
            for (var step = 0; step < 12; step++) {
                payment.apply(seen.get(random.nextInt(seen.size())), NOW);
                assertThat(payment.state() == before || before.successors().contains(payment.state()))
                        .isTrue();
                before = payment.state();
            }
            payment.apply(paid(), NOW);
            assertThat(payment.state()).isEqualTo(PaymentState.SUCCEEDED);
            assertThat(payment.takeEvents().stream().filter(PaymentEvent.Succeeded.class::isInstance))
                    .hasSize(1);
        }
    }

    @Test
    void isUnknownUntilStripeSaysWhetherItOpened() {
        var payment = anAttempt();

        payment.answerLost();

        assertThat(payment.state()).isEqualTo(PaymentState.UNKNOWN);
        payment.checkPayable();
        payment.apply(open(), NOW);
        assertThat(payment.state()).isEqualTo(PaymentState.REQUIRES_ACTION);
        payment.answerLost();
        assertThat(payment.state()).isEqualTo(PaymentState.REQUIRES_ACTION);
    }

    @Test
    void saysWhyNobodyCanPayWithItAnyMore() {
        assertThat(refusalOf(PaymentFixture::expired)).isEqualTo("checkout-closed");
        assertThat(refusalOf(PaymentFixture::refused)).isEqualTo("checkout-closed");
        assertThat(refusalOf(PaymentFixture::processing)).isEqualTo("payment-succeeded");
        assertThat(refusalOf(PaymentFixture::paid)).isEqualTo("payment-succeeded");
        var never = anAttempt();
        never.neverOpened();
        assertThatExceptionOfType(CheckoutRefused.class)
                .isThrownBy(never::checkPayable)
                .withMessage("checkout-never-opened");
    }

    @Test
    void isNeverProvenUnopenedOnceItWasSeen() {
        var payment = anOpenCheckout();

        payment.neverOpened();

        assertThat(payment.state()).isEqualTo(PaymentState.REQUIRES_ACTION);
    }

    @Test
    void isLookedAtAgainUntilItIsOver() {
        var payment = anAttempt();
        assertThat(payment.nextLookAt()).isEqualTo(NOW.plusSeconds(20));
        payment.apply(open(), NOW);
        assertThat(payment.nextLookAt()).isEqualTo(UNTIL.plusSeconds(10));
        payment.apply(open(), UNTIL.plusSeconds(10));
        assertThat(payment.nextLookAt()).isEqualTo(UNTIL.plusSeconds(40));
        payment.apply(expired(), UNTIL.plusSeconds(40));
        assertThat(payment.nextLookAt()).isNull();
        payment.lookAgainAt(NOW);
        assertThat(payment.nextLookAt()).isNull();
    }

    @Test
    void knowsAnOrderByAllThatIsSentForIt() {
        var order = anOrder();
        var payment = Payment.attempt(order, "", NOW);

        payment.checkSame(order);

        assertThatExceptionOfType(CheckoutRefused.class)
                .isThrownBy(() -> payment.checkSame(anOrder()))
                .withMessage("payment-differs");
        assertThat(order.toString()).doesNotContain("mara@example.com", "Mara");
    }

    private static String refusalOf(java.util.function.Supplier<CheckoutSeen> end) {
        var payment = anOpenCheckout();
        payment.apply(end.get(), NOW);
        try {
            payment.checkPayable();
            return "";
        } catch (CheckoutRefused refusal) {
            return refusal.code();
        }
    }
}
