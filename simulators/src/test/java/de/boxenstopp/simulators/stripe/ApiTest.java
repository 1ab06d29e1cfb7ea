package de.boxenstopp.simulators.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonParser;
import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Customer;
import com.stripe.model.Event;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest extends StripeTest {

    @Test
    void knowsOnlyItsOwnKey() {
        var stranger = StripeClient.builder()
                .setApiKey("sk_test_someone_else")
                .setApiBase(shop.simulator().address().toString())
                .build();

        assertThatThrownBy(() -> stranger.v1().customers().retrieve("cus_1"))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("Invalid API Key provided: sk_test_****else");
        assertThat(Browser.get(shop.simulator().address() + "/v1/customers/cus_1")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesTheKeyAsBasicAuthenticationToo() throws Exception {
        var basic = Base64.getEncoder().encodeToString((TestShop.KEY + ":").getBytes(UTF_8));

        var answer = Browser.get(
                shop.simulator().address() + "/v1/customers/" + shop.customer(), "Authorization", "Basic " + basic);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Request-Id").orElse("")).startsWith("req_");
        assertThat(answer.headers().firstValue("Stripe-Version")).hasValue("2026-07-29.dahlia");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customers|nmae=A|parameter_unknown|nmae|Received unknown parameter: nmae",
                "customers|address[street]=A|parameter_unknown|address[street]|Received unknown parameter:"
                        + " address[street]",
                "customers|name=|parameter_invalid_empty|name|You passed an empty string for 'name'.",
                "customers|name[a]=b||name|Invalid string",
                "customers|preferred_locales=de||preferred_locales|Invalid array",
                "customers|balance=5||balance|The simulator does not know the parameter balance",
                "checkout/sessions|mode=pay||mode|Invalid mode: must be one of payment, setup, or subscription",
                "checkout/sessions|mode=payment|parameter_missing|success_url|Missing required param: success_url.",
                "checkout/sessions|mode=payment&success_url=http://a&line_items[0][quantity]=1&line_items[0][price_data][unit_amount]=1|parameter_missing|line_items[0][price_data][currency]|Missing"
                        + " required param",
                "checkout/sessions|mode=payment&success_url=http://a&line_items[0][quantity]=one|parameter_invalid_integer|line_items[0][quantity]|Invalid"
                        + " integer: one",
                "checkout/sessions|mode=payment&success_url=http://a|parameter_missing|line_items|Missing required"
                        + " param: line_items.",
                "checkout/sessions|success_url=http://a|parameter_missing|mode|Missing required param: mode.",
                "checkout/sessions|mode=payment&success_url=done|url_invalid|success_url|Not a valid URL",
                "checkout/sessions|mode=payment&success_url=http://a&customer_email=erika|email_invalid|customer_email|Invalid"
                        + " email address: erika",
                "customers|email=erika|email_invalid|email|Invalid email address: erika",
                "payment_intents|amount=49&currency=eur|amount_too_small|amount|at least €0.50",
                "payment_intents|amount=100&currency=euro||currency|Invalid currency: euro",
                "payment_intents|amount=100|parameter_missing|currency|Missing required param: currency.",
                "payment_intents|amount=1.5&currency=eur|parameter_invalid_integer|amount|Invalid integer: 1.5",
                "payment_intents|amount=0&currency=eur|parameter_invalid_integer|amount|greater than or equal to 1",
                "payment_intents|amount=100&currency=eur&confirm=yes||confirm|Invalid boolean: yes",
                "payment_intents|amount=100&currency=eur&off_session=true||off_session|without `confirm`",
                "payment_intents|amount=100&currency=eur&customer=cus_1|resource_missing|customer|No such customer:"
                        + " 'cus_1'",
                "refunds|charge=ch_1|resource_missing|charge|No such charge: 'ch_1'",
                "refunds|charge=ch_1&reason=because||reason|Invalid reason: must be one of duplicate, fraudulent, or"
                        + " requested_by_customer",
            })
    void refusesWhatStripeRefuses(String path, String form, String code, String param, String message) {
        var answer = post("/v1/" + path, form);

        assertThat(answer.statusCode()).isEqualTo(400);
        var error = JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonObject("error");
        assertThat(error.get("type").getAsString()).isEqualTo("invalid_request_error");
        assertThat(error.get("message").getAsString()).contains(message);
        assertThat(error.get("param").getAsString()).isEqualTo(param);
        assertThat(error.has("code") ? error.get("code").getAsString() : null).isEqualTo(code);
    }

    @Test
    void takesMetadataOnlySoLong() {
        assertThat(post("/v1/customers", "metadata[a]=" + "x".repeat(501)).body())
                .contains("Metadata values can have up to 500 characters");
        assertThat(post("/v1/customers", "metadata[" + "x".repeat(41) + "]=a").body())
                .contains("Metadata keys can have up to 40 characters");
    }

    @Test
    void speaksOneVersion() {
        var answer = Browser.get(
                shop.simulator().address() + "/v1/charges",
                "Authorization",
                "Bearer " + TestShop.KEY,
                "Stripe-Version",
                "2023-08-16");

        assertThat(answer.body()).contains("speaks 2026-07-29.dahlia only");
    }

    @ParameterizedTest
    @CsvSource({"29,at least 30 minutes", "1441,less than 24 hours"})
    void refusesASessionTooShortOrTooLong(int minutes, String reason) {
        var params = shop.checkout()
                .setExpiresAt(shop.clock.instant().getEpochSecond() + minutes * 60L)
                .build();

        var refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> shop.stripe().checkout().sessions().create(params));

        assertThat(refused.getParam()).isEqualTo("expires_at");
        assertThat(refused).hasMessageContaining(reason);
    }

    @Test
    void doesNotKnowWhatIsNotThere() {
        assertThatThrownBy(() -> shop.stripe().refunds().retrieve("re_1"))
                .isInstanceOfSatisfying(InvalidRequestException.class, error -> {
                    assertThat(error.getStatusCode()).isEqualTo(404);
                    assertThat(error.getCode()).isEqualTo("resource_missing");
                });
        assertThatThrownBy(() -> shop.stripe().invoices().list())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Unrecognized request URL (GET: /v1/invoices)");
    }

    @Test
    void expandsOnlyWhatCanBe() throws Exception {
        var session = shop.open();

        assertThatThrownBy(() -> shop.stripe()
                        .checkout()
                        .sessions()
                        .retrieve(
                                session.getId(),
                                SessionRetrieveParams.builder()
                                        .addExpand("metadata")
                                        .build()))
                .hasMessageContaining("This property cannot be expanded (metadata)");
    }

    @Test
    void turnsPages() throws Exception {
        for (int i = 1; i <= 7; i++) {
            shop.stripe()
                    .customers()
                    .create(CustomerCreateParams.builder().setName("" + i).build());
        }
        var events = shop.stripe().events();

        var newest = events.list(EventListParams.builder().setLimit(3L).build());
        var older = events.list(EventListParams.builder()
                .setLimit(3L)
                .setStartingAfter(newest.getData().getLast().getId())
                .build());
        var newer = events.list(EventListParams.builder()
                .setLimit(2L)
                .setEndingBefore(older.getData().getFirst().getId())
                .build());

        assertThat(newest.getData()).extracting(ApiTest::name).containsExactly("7", "6", "5");
        assertThat(newest.getHasMore()).isTrue();
        assertThat(older.getData()).extracting(ApiTest::name).containsExactly("4", "3", "2");
        assertThat(newer.getData()).extracting(ApiTest::name).containsExactly("6", "5");
        assertThat(newer.getHasMore()).isTrue();
    }

    @Test
    void findsEventsByTimeTypeAndDelivery() throws Exception {
        shop.open();
        shop.customer();
        shop.hears("customer.created");
        shop.clock.jump(Duration.ofMinutes(10));
        var later = shop.clock.instant().getEpochSecond();
        shop.listener.refuse(Integer.MAX_VALUE);
        shop.customer();
        var events = shop.stripe().events();

        var recent = events.list(EventListParams.builder()
                .setType("customer.*")
                .setCreated(EventListParams.Created.builder().setGte(later).build())
                .build());
        var undelivered =
                events.list(EventListParams.builder().setDeliverySuccess(false).build());
        var delivered =
                events.list(EventListParams.builder().setDeliverySuccess(true).build());

        assertThat(recent.getData()).hasSize(1);
        assertThat(undelivered.getData())
                .singleElement()
                .satisfies(event -> assertThat(event.getPendingWebhooks()).isOne());
        assertThat(delivered.getData())
                .singleElement()
                .satisfies(event -> assertThat(event.getPendingWebhooks()).isZero());
    }

    @Test
    void chargesOnlyTheCardsOfTheCustomer() throws Exception {
        var customer = shop.customer();
        shop.pay(shop.openAndKeepCard(customer), GOOD);
        var card = shop.stripe()
                .customers()
                .paymentMethods()
                .list(customer)
                .getData()
                .getFirst();
        var stranger = shop.customer();
        var params = PaymentIntentCreateParams.builder()
                .setAmount(100L)
                .setCurrency("eur")
                .setPaymentMethod(card.getId())
                .setOffSession(true)
                .setConfirm(true);

        assertThatThrownBy(() -> shop.stripe()
                        .paymentIntents()
                        .create(params.setCustomer(stranger).build()))
                .hasMessageContaining("does not belong to the Customer");
        shop.stripe().paymentMethods().detach(card.getId());

        assertThatThrownBy(() -> shop.stripe()
                        .paymentIntents()
                        .create(params.setCustomer(customer).build()))
                .hasMessageContaining("It may not be used again");
        assertThat(shop.stripe().customers().paymentMethods().list(customer).getData())
                .isEmpty();
        shop.hears("payment_method.detached");
    }

    @Test
    void needsAWayBackWhenTheCustomerIsThere() {
        assertThat(post("/v1/payment_intents", "amount=100&currency=eur&confirm=true")
                        .body())
                .contains("missing a payment method");
    }

    @Test
    void remembersDeletedCustomersAsDeleted() throws Exception {
        var customer = shop.customer();

        shop.stripe().customers().delete(customer);

        assertThat(shop.stripe().customers().retrieve(customer).getDeleted()).isTrue();
        assertThatThrownBy(() -> shop.stripe()
                        .checkout()
                        .sessions()
                        .create(shop.checkout().setCustomer(customer).build()))
                .hasMessageContaining("No such customer");
        shop.hears("customer.deleted");
    }

    private static String name(Event event) {
        return ((Customer) event.getDataObjectDeserializer().getObject().orElseThrow()).getName();
    }

    private HttpResponse<String> post(String path, String form) {
        return Browser.post(
                shop.simulator().address() + path,
                form.replace("[", "%5B").replace("]", "%5D"),
                "Authorization",
                "Bearer " + TestShop.KEY);
    }
}
