package de.boxenstopp.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.events.payment.PaymentMethod;
import de.boxenstopp.events.payment.PaymentSucceeded;
import de.boxenstopp.kit.test.Events;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the checkout to the money, from outside. */
@PaymentIntegrationTest
class PaymentFlowIT {

    @Autowired
    Desk desk;

    @Autowired
    Slate slate;

    @Autowired
    MovableClock clock;

    @Autowired
    Events events;

    private Wish wish;

    @BeforeEach
    void wipe() {
        slate.wipe();
        wish = Wish.until(clock.instant().plus(Duration.ofMinutes(35)));
    }

    @Test
    void tellsOfMoneyOnce() {
        var opened = desk.checkout(wish);
        assertThat(opened.status()).as("%s", opened).isEqualTo(200);
        assertThat(desk.checkout(wish)).isEqualTo(opened);
        assertThat(desk.pay(opened.url(), "4242424242424242")).isEqualTo(303);

        desk.eventsOf(wish.payment())
                .forEach(event -> assertThat(desk.deliver(event).status()).isEqualTo(200));

        var paid = await().until(
                        () -> events.of("payment-events", wish.booking(), PaymentSucceeded.class),
                        found -> !found.isEmpty())
                .getFirst();
        assertThat(paid.getPaymentId()).isEqualTo(wish.payment());
        assertThat(paid.getCustomerId()).isEqualTo(wish.customer());
        assertThat(paid.getAmountCents()).isEqualTo(Wish.CENTS);
        assertThat(paid.getMethod()).isEqualTo(PaymentMethod.CARD);
        assertThat(paid.getStripePaymentIntentId()).startsWith("pi_");
        assertThat(told()).containsExactly("PaymentRequested", "PaymentSucceeded");
        assertThat(desk.checkout(wish).code()).isEqualTo("payment-succeeded");
    }

    private List<String> told() {
        return events.of("payment-events", wish.booking()).stream()
                .map(event -> event.getSchema().getName())
                .toList();
    }
}
