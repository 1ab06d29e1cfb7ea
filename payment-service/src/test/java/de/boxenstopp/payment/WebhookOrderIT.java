package de.boxenstopp.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.model.Event;
import de.boxenstopp.events.payment.PaymentRequested;
import de.boxenstopp.events.payment.PaymentSucceeded;
import de.boxenstopp.kit.test.Events;
import de.boxenstopp.payment.webhook.application.TakeWebhook;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever the order in which Stripe tells of a payment, and however often: the end is the same. */
@PaymentIntegrationTest
class WebhookOrderIT {

    private static final List<String> SIX = List.of(
            "payment_intent.created",
            "charge.succeeded",
            "payment_intent.succeeded",
            "checkout.session.completed",
            "charge.updated",
            "customer.created");

    @Autowired
    Desk desk;

    @Autowired
    Slate slate;

    @Autowired
    MovableClock clock;

    @Autowired
    Events events;

    @Autowired
    Outcome outcome;

    @Autowired
    TakeWebhook takeWebhook;

    @Autowired
    JdbcTemplate jdbc;

    private Wish wish;

    @BeforeEach
    void wipe() {
        slate.wipe();
        wish = Wish.until(clock.instant().plus(Duration.ofMinutes(35)));
    }

    @Test
    void comesToTheSameEndInEveryOrderAndWithEveryDuplicate() {
        desk.pay(desk.checkout(wish).url(), "4242424242424242");
        var told = desk.eventsOf(wish.payment(), wish.customer());
        assertThat(told).extracting(Event::getType).containsAll(SIX.subList(0, 4));
        var random = new Random(7);

        var orders = permutations(told.subList(0, Math.min(6, told.size())));
        for (var order : orders) {
            forgetTheMoney();
            var deliveries = new ArrayList<>(order);
            deliveries.addAll(random.nextInt(deliveries.size()), order.subList(0, random.nextInt(order.size())));
            deliveries.forEach(this::deliver);
            outcome.settle();
            assertThat(outcome.state(wish.payment()))
                    .as("%s", order.stream().map(Event::getType).toList())
                    .isEqualTo("SUCCEEDED");
        }

        await().untilAsserted(() -> assertThat(events.of("payment-events", wish.booking(), PaymentSucceeded.class))
                .as("one per order")
                .hasSize(orders.size()));
        assertThat(events.of("payment-events", wish.booking(), PaymentRequested.class))
                .hasSize(1);
    }

    /** As if the webhooks had never come. */
    private void forgetTheMoney() {
        jdbc.execute("delete from webhook");
        jdbc.execute("""
                update payment set state = 'REQUIRES_ACTION', payment_intent_id = null, method = null, paid_cents = null,
                    paid_at = null, next_look_at = expires_at, version = version + 1
                """);
    }

    private void deliver(Event event) {
        var payload = event.toJson();
        var signature = Desk.signature(payload, Clock.systemUTC().instant().getEpochSecond(), "whsec_boxenstopp");
        assertThat(takeWebhook.handle(payload.getBytes(UTF_8), signature)).isTrue();
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<T>>();
        for (var first = 0; first < items.size(); first++) {
            var rest = new ArrayList<>(items);
            var head = rest.remove(first);
            for (var tail : permutations(rest)) {
                var order = new ArrayList<T>();
                order.add(head);
                order.addAll(tail);
                all.add(Collections.unmodifiableList(order));
            }
        }
        return all;
    }
}
