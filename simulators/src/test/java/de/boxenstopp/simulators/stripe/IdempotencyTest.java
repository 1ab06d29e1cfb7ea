package de.boxenstopp.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.IdempotencyException;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.RefundCreateParams;
import de.boxenstopp.simulators.stripe.sim.Fault;
import de.boxenstopp.simulators.stripe.sim.Fault.Mode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends StripeTest {

    private static final RequestOptions KEY =
            RequestOptions.builder().setIdempotencyKey("key-1").build();

    @Test
    void answersTheSameKeyWithTheFirstAnswer() throws Exception {
        var first = post("/v1/customers", "email=a%40example.com");
        var second = post("/v1/customers", "email=a%40example.com");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(second.headers().firstValue("Original-Request"))
                .isEqualTo(first.headers().firstValue("Request-Id"));
        assertThat(second.headers().firstValue("Idempotency-Key")).hasValue("key-1");
        assertThat(shop.heard()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void refusesTheSameKeyWithOtherParameters() throws Exception {
        shop.stripe().customers().create(named("A"), KEY);

        assertThatThrownBy(() -> shop.stripe().customers().create(named("B"), KEY))
                .isInstanceOf(IdempotencyException.class)
                .hasMessageContaining("can only be used with the same parameters");
    }

    @Test
    void forgetsWhatWasWrongWithTheParameters() {
        var wrong = post("/v1/customers", "emial=a%40example.com");
        var right = post("/v1/customers", "email=a%40example.com");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(right.statusCode()).isEqualTo(200);
    }

    @Test
    void looksForTheKeyBeforeItChecksParameters() throws Exception {
        var session = shop.checkout().build();
        var first = shop.stripe().checkout().sessions().create(session, KEY);

        shop.clock.jump(Duration.ofHours(1));

        assertThat(shop.stripe().checkout().sessions().create(session, KEY).getId())
                .isEqualTo(first.getId());
    }

    @Test
    void executesAnewWhenExpiresAtCameTooLate() throws Exception {
        var session = shop.checkout().build();
        shop.clock.jump(Duration.ofHours(1));

        assertThatThrownBy(() -> shop.stripe().checkout().sessions().create(session, KEY))
                .hasMessageContaining("expires_at");
        shop.clock.jump(Duration.ofHours(-1));

        assertThat(shop.stripe().checkout().sessions().create(session, KEY).getStatus())
                .isEqualTo("open");
    }

    @Test
    void remembersWhatCouldNotBeDone() throws Exception {
        var session = shop.open();
        shop.pay(session, DECLINED);
        var refund = RefundCreateParams.builder()
                .setPaymentIntent(shop.again(session).getPaymentIntent())
                .build();
        assertThatThrownBy(() -> shop.stripe().refunds().create(refund, KEY))
                .hasMessageContaining("does not have a successful charge");

        shop.pay(session, GOOD);

        assertThatThrownBy(() -> shop.stripe().refunds().create(refund, KEY))
                .hasMessageContaining("does not have a successful charge");
        assertThat(shop.stripe().refunds().create(refund).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void turnsTheSecondAwayWhileTheFirstIsRunning() throws Exception {
        shop.simulator().addFault(Fault.of(Mode.SLOW, "/v1/customers").times(1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> post("/v1/customers", ""));

            var conflict = await().until(() -> post("/v1/customers", ""), answer -> answer.statusCode() == 409);

            assertThat(conflict.body()).contains("idempotency_key_in_use");
            assertThat(conflict.headers().firstValue("Stripe-Should-Retry")).hasValue("true");
            assertThat(first.get().statusCode()).isEqualTo(200);
        }
        assertThat(post("/v1/customers", "").headers().firstValue("Idempotent-Replayed"))
                .hasValue("true");
    }

    @Test
    void forgetsAKeyAfterADay() {
        var first = post("/v1/customers", "");
        shop.clock.jump(Duration.ofHours(25));

        var later = post("/v1/customers", "");

        assertThat(later.body()).isNotEqualTo(first.body());
    }

    private static CustomerCreateParams named(String name) {
        return CustomerCreateParams.builder().setName(name).build();
    }

    private HttpResponse<String> post(String path, String form) {
        return Browser.post(
                shop.simulator().address() + path,
                form,
                "Authorization",
                "Bearer " + TestShop.KEY,
                "Idempotency-Key",
                "key-1");
    }
}
