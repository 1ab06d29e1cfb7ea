package de.boxenstopp.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.param.EventListParams;
import de.boxenstopp.kit.test.TestKeys;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others do to the service from outside: booking-service asks, the customer pays, Stripe tells. */
public class Desk {

    private final Environment environment;
    private final MovableClock clock;
    private final StripeClient stripe;
    private final JsonMapper json;

    Desk(Environment environment, MovableClock clock, StripeClient stripe, JsonMapper json) {
        this.environment = environment;
        this.clock = clock;
        this.stripe = stripe;
        this.json = json;
    }

    public record Answer(
            int status, JsonNode body, @Nullable String retryAfter) {

        public String code() {
            return body.path("type").asString("").replaceFirst(".*/", "");
        }

        public String url() {
            return body.path("checkoutUrl").asString();
        }

        public String session() {
            return url().replaceFirst(".*/", "");
        }
    }

    public Answer checkout(Wish wish) {
        var now = clock.instant();
        var claims = TestKeys.claims("booking", "payment", now, now.plusSeconds(60));
        return send(client().put()
                .uri("/internal/checkouts/" + wish.booking())
                .header("Authorization", "Bearer " + TestKeys.sign("booking", claims.build()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(wish.json()));
    }

    /** @return the status of the page's answer: 303 is paid, 200 is the page again */
    public int pay(String checkoutUrl, String card) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("cardNumber", card);
        form.add("expiry", "12/34");
        form.add("cvc", "123");
        return RestClient.create()
                .post()
                .uri(URI.create(checkoutUrl))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchange((_, response) -> response.getStatusCode().value());
    }

    /** What Stripe has to tell about any of these, the oldest first. */
    public List<Event> eventsOf(UUID... ids) {
        try {
            var all = stripe.v1()
                    .events()
                    .list(EventListParams.builder().setLimit(100L).build());
            return all.getData().reversed().stream()
                    .filter(event -> {
                        var payload = event.toJson();
                        return Stream.of(ids).anyMatch(id -> payload.contains(id.toString()));
                    })
                    .toList();
        } catch (StripeException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public Answer deliver(Event event) {
        return deliver(event.toJson());
    }

    public Answer deliver(String payload) {
        return webhook(
                payload.getBytes(UTF_8),
                signature(payload, Clock.systemUTC().instant().getEpochSecond(), "whsec_boxenstopp"));
    }

    public Answer webhook(byte[] body, @Nullable String signature) {
        var request = client().post().uri("/webhooks/stripe").contentType(MediaType.APPLICATION_JSON);
        if (signature != null) {
            request.header("Stripe-Signature", signature);
        }
        return send(request.body(body));
    }

    public static String signature(String payload, long stamp, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            var hash = mac.doFinal((stamp + "." + payload).getBytes(UTF_8));
            return "t=%d,v1=%s".formatted(stamp, HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** From now on something goes wrong at Stripe, for as many calls as told. */
    public void fault(String mode, String path, int count) {
        simulator("/_sim/faults", """
                {"mode": "%s", "path": "%s", "count": %d}
                """.formatted(mode, path, count));
    }

    public void noMoreFaults() {
        simulator("/_sim/faults/clear", "{}");
    }

    private void simulator(String path, String body) {
        RestClient.create(environment.getRequiredProperty("boxenstopp.payment.stripe.api-base"))
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private Answer send(RestClient.RequestHeadersSpec<?> request) {
        return request.exchange((_, response) -> new Answer(
                response.getStatusCode().value(),
                json.readTree(response.getBody()),
                response.getHeaders().getFirst("Retry-After")));
    }

    private RestClient client() {
        return RestClient.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }
}
