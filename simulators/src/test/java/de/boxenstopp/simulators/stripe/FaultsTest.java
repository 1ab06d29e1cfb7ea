package de.boxenstopp.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import org.junit.jupiter.api.Test;

class FaultsTest extends StripeTest {

    private static final CustomerCreateParams ANYBODY =
            CustomerCreateParams.builder().build();

    @Test
    void letStripeBeDown() throws Exception {
        fault("{\"mode\": \"down\"}");

        assertThatThrownBy(shop::customer).isInstanceOf(ApiConnectionException.class);
        assertThat(Browser.get(shop.simulator().address() + "/_sim/health").statusCode())
                .isEqualTo(200);
        Browser.delete(shop.simulator().address() + "/_sim/faults");

        assertThat(shop.customer()).startsWith("cus_");
        assertThat(held("customers")).contains("\"count\" : 1");
    }

    @Test
    void letStripeForgetToAnswerAfterItsWork() throws Exception {
        // The JDK's client silently repeats a request whose connection broke: both answers are lost.
        fault("{\"mode\": \"drop-response\", \"path\": \"/v1/customers\", \"method\": \"POST\", \"count\": 2}");
        var key = RequestOptions.builder().setIdempotencyKey("k").build();

        assertThatThrownBy(() -> shop.stripe().customers().create(ANYBODY, key))
                .isInstanceOf(ApiConnectionException.class);
        var known = shop.stripe().customers().create(ANYBODY, key);

        assertThat(held("customers")).contains("\"count\" : 1", known.getId());
    }

    @Test
    void letStripeFail() throws Exception {
        fault("{\"mode\": \"error\", \"count\": 1, \"status\": 503}");

        assertThatThrownBy(shop::customer)
                .isInstanceOfSatisfying(
                        ApiException.class,
                        error -> assertThat(error.getStatusCode()).isEqualTo(503));
        assertThat(shop.customer()).startsWith("cus_");
    }

    @Test
    void strikeEveryThirdCall() throws Exception {
        fault("{\"mode\": \"error\", \"every\": 3}");

        shop.customer();
        shop.customer();
        assertThatThrownBy(shop::customer).isInstanceOf(ApiException.class);
        shop.customer();

        assertThat(Browser.get(shop.simulator().address() + "/_sim/faults").body())
                .contains("\"struck\" : 1");
    }

    @Test
    void letTheLibraryTryAgain() throws Exception {
        fault("{\"mode\": \"error\", \"count\": 1}");

        assertThat(shop.client(2).v1().customers().create(ANYBODY).getId()).startsWith("cus_");
    }

    @Test
    void areRefusedWhenMisspelt() {
        assertThat(Browser.post(shop.simulator().address() + "/_sim/faults", "{\"mode\": \"dwon\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Browser.post(shop.simulator().address() + "/_sim/faults", "{\"mode\": \"down\", \"tiems\": 1}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void haveButtonsOnThePage() throws Exception {
        var session = shop.open();

        var pressed = Browser.post(shop.simulator().address() + "/_sim/faults", "mode=slow&path=%2Fv1&count=&millis=1");
        var page = Browser.get(shop.simulator().address() + "/");

        assertThat(pressed.statusCode()).isEqualTo(303);
        assertThat(page.body()).contains("slow /v1", session.getId());
    }

    private void fault(String fault) {
        assertThat(Browser.post(shop.simulator().address() + "/_sim/faults", fault)
                        .statusCode())
                .isEqualTo(200);
    }

    private String held(String collection) {
        return Browser.get(shop.simulator().address() + "/_sim/" + collection).body();
    }
}
