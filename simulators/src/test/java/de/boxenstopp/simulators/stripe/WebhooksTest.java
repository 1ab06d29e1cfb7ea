package de.boxenstopp.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.model.Customer;
import com.stripe.model.Event;
import com.stripe.param.CustomerCreateParams;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhooksTest extends StripeTest {

    @Test
    void areRepeatedUntilSomebodyTakesThem() throws Exception {
        shop.listener.refuse(3);
        shop.customer();

        var pending = shop.stripe().events().list().getData().getFirst().getPendingWebhooks();
        shop.hears("customer.created");

        assertThat(pending).isOne();
        await().untilAsserted(() -> assertThat(
                        shop.stripe().events().list().getData().getFirst().getPendingWebhooks())
                .isZero());
        assertThat(shop.listener.events())
                .singleElement()
                .satisfies(event -> assertThat(event.getApiVersion()).isEqualTo("2026-07-29.dahlia"));
    }

    @Test
    void areHeldAndReleasedInAnyOrder() throws Exception {
        sim("webhooks", "{\"mode\": \"hold\"}");
        create("1", "2", "3");
        assertThat(names()).isEmpty();

        var released = sim("webhooks/release", "{\"mode\": \"reverse\"}");

        assertThat(released).contains("\"released\" : 3");
        await().untilAsserted(() -> assertThat(names()).containsExactly("3", "2", "1"));
    }

    @Test
    void comeTheWrongWayRound() throws Exception {
        sim("webhooks", "{\"mode\": \"reverse\"}");

        create("1", "2");

        await().untilAsserted(() -> assertThat(names()).containsExactly("2", "1"));
    }

    @Test
    void comeTwice() throws Exception {
        sim("webhooks", "{\"mode\": \"duplicate\", \"copies\": 3}");

        create("1");

        await().untilAsserted(() -> assertThat(names()).containsExactly("1", "1", "1"));
        assertThat(shop.listener.events())
                .extracting(Event::getId)
                .containsOnly(shop.listener.events().getFirst().getId());
    }

    @Test
    void comeInAnyOrder() throws Exception {
        sim("webhooks", "{\"mode\": \"shuffle\"}");

        create("1", "2", "3", "4");

        await().untilAsserted(() -> assertThat(names()).containsExactlyInAnyOrder("1", "2", "3", "4"));
    }

    @Test
    void comeAgainWhenAskedFor() throws Exception {
        create("1");
        shop.hears("customer.created");

        sim("events/" + shop.listener.events().getFirst().getId() + "/resend", "");

        await().untilAsserted(() -> assertThat(names()).containsExactly("1", "1"));
    }

    @Test
    void areSignedTwiceWhileSecretsAreRolled() throws Exception {
        sim("webhook-secrets", "{\"secrets\": [\"whsec_new\", \"%s\"]}".formatted(WebhookListener.SECRET));
        create("1");
        shop.hears("customer.created");

        shop.listener.trust("whsec_new");
        create("2");
        await().untilAsserted(() -> assertThat(names()).containsExactly("1", "2"));

        sim("webhook-secrets", "{\"secrets\": [\"whsec_new\"]}");
        create("3");
        await().untilAsserted(() -> assertThat(names()).containsExactly("1", "2", "3"));
    }

    private void create(String... names) throws Exception {
        for (var name : names) {
            shop.stripe()
                    .customers()
                    .create(CustomerCreateParams.builder().setName(name).build());
        }
    }

    private List<String> names() {
        return shop.listener.events().stream()
                .map(event -> ((Customer)
                                event.getDataObjectDeserializer().getObject().orElseThrow())
                        .getName())
                .toList();
    }

    private String sim(String door, String wish) {
        var answer = Browser.post(shop.simulator().address() + "/_sim/" + door, wish);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
