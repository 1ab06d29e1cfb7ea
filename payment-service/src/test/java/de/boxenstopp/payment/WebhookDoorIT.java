package de.boxenstopp.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everybody can knock at this door. Only what Stripe signed just now comes in. */
@PaymentIntegrationTest
class WebhookDoorIT {

    private static final String EVENT = event("evt_1", "customer.created", "2026-07-29.dahlia");

    @Autowired
    Desk desk;

    @Autowired
    Slate slate;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private long now;

    @BeforeEach
    void wipe() {
        slate.wipe();
        now = Clock.systemUTC().instant().getEpochSecond();
    }

    @Test
    void takesWhatStripeSignedAndKeepsItAsItCame() {
        var answer = take(EVENT, "whsec_boxenstopp");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString()).isEqualTo("{\"received\":true}");
        assertThat(stored()).isEqualTo(1);
        assertThat(jdbc.queryForObject("select payload from webhook", String.class))
                .isEqualTo(EVENT);
    }

    @Test
    void takesTheSameEventOnceAndSaysThatItHasIt() {
        take(EVENT, "whsec_boxenstopp");

        assertThat(take(EVENT, "whsec_boxenstopp").status()).isEqualTo(200);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void takesBothSecretsWhileOneIsRolledOver() {
        assertThat(take(EVENT, "whsec_old").status()).isEqualTo(200);
        var both = Desk.signature(EVENT, now, "whsec_unknown")
                + Desk.signature(EVENT, now, "whsec_boxenstopp").replaceFirst("t=\\d+", "");
        assertThat(desk.webhook(EVENT.getBytes(UTF_8), both).status()).isEqualTo(200);
    }

    @Test
    void acknowledgesTypesAndVersionsItDoesNotKnow() {
        for (var event : new String[] {
            event("evt_2", "issuing_card.created", "2026-07-29.dahlia"),
            event("evt_3", "checkout.session.completed", "2023-10-16"),
            event("evt_4", "checkout.session.completed", "2026-10-28.endive"),
            event("evt_5", "payment_intent.succeeded", null),
            "{\"id\":\"evt_6\",\"object\":\"event\",\"type\":\"balance.available\",\"data\":{\"object\":{\"object\":\"balance\"}}}"
        }) {
            assertThat(take(event, "whsec_boxenstopp").status()).as(event).isEqualTo(200);
        }
        assertThat(stored()).isEqualTo(5);
        assertThat(jdbc.queryForObject("select count(*) from webhook where next_try_at is not null", Integer.class))
                .as("to work off")
                .isZero();
    }

    @Test
    void refusesSignaturesThatAreNotStripes() {
        var good = Desk.signature(EVENT, now, "whsec_boxenstopp");
        var future = clock.instant().plusSeconds(301).getEpochSecond();
        var hash = good.replaceFirst(".*v1=", "");
        var bad = Map.ofEntries(
                Map.entry("forged", Desk.signature(EVENT, now, "whsec_guess")),
                Map.entry("old", Desk.signature(EVENT, now - 301, "whsec_boxenstopp")),
                Map.entry("from the future", Desk.signature(EVENT, future, "whsec_boxenstopp")),
                Map.entry("for another body", Desk.signature(EVENT + " ", now, "whsec_boxenstopp")),
                Map.entry("restamped", "t=" + (now + 1) + ",v1=" + hash),
                Map.entry(
                        "two stamps",
                        "t=" + now + ",t=" + (now + 9) + ",v1=" + hash.substring(32) + hash.substring(0, 32)),
                Map.entry("no number", "t=abc,v1=" + hash),
                Map.entry("no stamp", "t=,v1=" + hash),
                Map.entry("a stamp beyond all numbers", "t=99999999999999999999,v1=" + hash),
                Map.entry("the test scheme", good.replace("v1=", "v0=")),
                Map.entry("no hash", "t=" + now),
                Map.entry("an empty hash", "t=" + now + ",v1="),
                Map.entry("noise", ",,=,=,t,v1,==,"),
                Map.entry("nothing", " "));

        bad.forEach((why, signature) -> refuses(why, EVENT, signature));
        refuses("no header", EVENT, null);
        assertThat(stored()).isZero();
    }

    @Test
    void refusesSignedBytesThatAreNoEvent() {
        for (var nonsense : new String[] {
            "{",
            "[]",
            "null",
            "\"evt\"",
            "42",
            "{}",
            "not json",
            "{\"id\":\"evt_1\",\"object\":\"event\"}",
            "{\"id\":7,\"object\":\"event\",\"type\":8}",
            "{\"id\":\"evt_1\",\"object\":\"v2.core.event\",\"type\":\"v1.billing.meter.error_report_triggered\"}"
        }) {
            refuses(nonsense, nonsense, Desk.signature(nonsense, now, "whsec_boxenstopp"));
        }
        refuses("no body", "", Desk.signature("", now, "whsec_boxenstopp"));
        assertThat(stored()).isZero();
    }

    @Test
    void refusesBytesThatAreNoText() {
        var body = EVENT.getBytes(UTF_8);
        body[10] = (byte) 0xC3;

        assertThat(desk.webhook(body, Desk.signature(EVENT, now, "whsec_boxenstopp"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void readsNoMoreThanABodyMayHave() {
        var large = event("evt_7", "customer.created", "x".repeat(2_000_000));

        assertThat(take(large, "whsec_boxenstopp").status()).isEqualTo(413);
        assertThat(stored()).isZero();
    }

    private Desk.Answer take(String event, String secret) {
        return desk.webhook(event.getBytes(UTF_8), Desk.signature(event, now, secret));
    }

    private void refuses(String why, String body, @Nullable String signature) {
        var answer = desk.webhook(body.getBytes(UTF_8), signature);
        assertThat(answer.status()).as(why).isEqualTo(400);
        assertThat(answer.code()).as(why).isEqualTo("malformed-request");
    }

    private int stored() {
        return jdbc.queryForList("select event_id from webhook").size();
    }

    private static String event(String id, String type, @Nullable String version) {
        return """
                {"id":"%s","object":"event","type":"%s","api_version":%s,"created":1770000000,
                 "data":{"object":{"id":"cus_%s","object":"customer","metadata":{}}}}
                """.formatted(id, type, version == null ? "null" : '"' + version + '"', UUID.randomUUID());
    }
}
