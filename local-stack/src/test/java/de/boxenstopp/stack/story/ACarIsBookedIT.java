package de.boxenstopp.stack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.events.booking.PaymentTurnedAway;
import de.boxenstopp.events.booking.TurnedAwayReason;
import de.boxenstopp.events.payment.InvoiceIssued;
import de.boxenstopp.events.payment.PaymentRefunded;
import de.boxenstopp.events.payment.PaymentSucceeded;
import de.boxenstopp.stack.LocalStack;
import de.boxenstopp.stack.OneStack;
import de.boxenstopp.stack.story.Browser.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** From a price to a paid booking and back into it, as customers and staff see it. */
@ExtendWith(OneStack.class)
class ACarIsBookedIT {

    private static final String DECLINED = "4000000000000002";
    private static final String ASKS_FOR_3D_SECURE = "4000002760003184";
    private static final String PAYS = "4242424242424242";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration LOGGED_OUT_WITHIN = Duration.ofSeconds(5);

    private final LocalStack stack;
    private final Browser browser;
    private final String email = "max.%s@test.de".formatted(UUID.randomUUID());
    private final Mails mails;

    ACarIsBookedIT(LocalStack stack) {
        this.stack = stack;
        this.browser = new Browser(stack.publicUrl());
        this.mails = new Mails(stack.mailboxUrl(), email);
    }

    @AfterEach
    void closeIt() {
        browser.close();
    }

    @Test
    void paidAfterADeclineItIsConfirmedOnceAndItsCustomerFindsItInTheAccount() {
        Visit visit = Visit.placed(browser, email);
        String page = visit.checkout();

        aDeclineLeavesItPending(visit, page);
        withTheBanksConsentItIsPaid(visit, page);
        itIsConfirmed(visit);
        oneInvoiceIsIssued(visit);
        oneMailConfirmsIt(visit);

        String session = theMagicLinkSignsIn();
        theAccountShowsIt(visit);
        theTokenOfWhoPlacedItHasEnded(visit);
        afterLogoutTheSessionOpensNothing(session);

        assertThat(new Facts(stack, visit.id()).of(InvoiceIssued.class, "payment-events"))
                .hasSize(1);
        assertThat(mails.subjects()).as("declined, confirmed, sign-in").hasSize(3);
    }

    @Test
    void paidWhileItIsCancelledItIsRefundedInFull() {
        Visit visit = Visit.placed(browser, email);
        String page = visit.checkout();

        stripeTakesItsTimeToClose(page);
        visit.cancel().expecting(200);
        visit.pay(page, PAYS).expecting(303);

        Facts facts = new Facts(stack, visit.id());
        soon().untilAsserted(() -> assertThat(facts.of(PaymentRefunded.class, "payment-events"))
                .singleElement()
                .satisfies(refund -> assertThat(refund.getAmountCents()).isEqualTo(visit.grossCents())));
        assertThat(facts.of(PaymentTurnedAway.class, "booking-events"))
                .singleElement()
                .satisfies(away -> assertThat(away.getReasonCode()).isEqualTo(TurnedAwayReason.CANCELLED));
        assertThat(facts.of(InvoiceIssued.class, "payment-events")).isEmpty();
        assertThat(visit.status()).isEqualTo("CANCELLED");
        soon().untilAsserted(
                        () -> assertThat(mails.titled("Ihre Zahlung wird vollständig erstattet – " + visit.number()))
                                .hasSize(1));
    }

    @Test
    void staffSignInWithTheAccountsThatTheStackPrints() {
        Answer refused = login("admin", "admin1", "guessed").expecting(401);
        assertThat(refused.json().path("type").asString()).isNotEmpty();

        Answer signedIn =
                login("admin", "admin1", stack.staffPassword("admin1")).expecting(200);

        assertThat(signedIn.json().path("token").asString()).isNotEmpty();
        assertThat(browser.get("/auth/me").expecting(200).body()).contains("ADMIN");
        login("jockey", "admin1", stack.staffPassword("admin1")).expecting(401);
        login("jockey", "jockey1", stack.staffPassword("jockey1")).expecting(200);
    }

    private void aDeclineLeavesItPending(Visit visit, String page) {
        Answer declined = visit.pay(page, DECLINED).expecting(200);

        assertThat(declined.body()).contains("role=\"alert\"");
        soon().untilAsserted(() -> assertThat(
                        mails.titled("Zahlung fehlgeschlagen – bitte Zahlungsmethode prüfen (" + visit.number() + ")"))
                .hasSize(1));
        assertThat(visit.status()).isEqualTo("PENDING_PAYMENT");
        visit.pay(page, DECLINED).expecting(200); // tells no second time
    }

    private void withTheBanksConsentItIsPaid(Visit visit, String page) {
        visit.pay(page, ASKS_FOR_3D_SECURE).expecting(200);
        assertThat(visit.status()).isEqualTo("PENDING_PAYMENT");

        Answer paid = visit.authenticate(page).expecting(303);

        assertThat(paid.header("Location")).isEqualTo(stack.publicUrl() + "/checkout/done?booking=" + visit.id());
        browser.get(paid.header("Location")).expecting(200);
    }

    private void itIsConfirmed(Visit visit) {
        soon().untilAsserted(() -> assertThat(visit.status()).isEqualTo("CONFIRMED"));
        assertThat(visit.read("/timeline").expecting(200).json().valueStream())
                .filteredOn(entry -> entry.path("to").asString("").equals("CONFIRMED"))
                .hasSize(1);
    }

    private void oneInvoiceIsIssued(Visit visit) {
        Facts facts = new Facts(stack, visit.id());
        soon().untilAsserted(() -> assertThat(facts.of(InvoiceIssued.class, "payment-events"))
                .singleElement()
                .satisfies(invoice -> {
                    assertThat(invoice.getNumber()).matches("RE-\\d{4}-\\d{4,}");
                    assertThat(invoice.getGrossCents()).isEqualTo(visit.grossCents());
                }));
        assertThat(facts.of(PaymentSucceeded.class, "payment-events")).hasSize(1);
    }

    private void oneMailConfirmsIt(Visit visit) {
        soon().untilAsserted(() -> assertThat(mails.titled("Buchung bestätigt – " + visit.number()))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.text()).contains(visit.number(), "Uhr");
                    assertThat(mail.html()).contains(visit.number());
                    for (JsonNode window : List.of(visit.pickup(), visit.returning())) {
                        assertThat(mail.text()).contains(window.path("start").asString(), inGerman(window));
                    }
                }));
    }

    /** Answers the session's token. */
    private String theMagicLinkSignsIn() {
        browser.get("/auth/me").expecting(401);
        browser.post("/auth/customer/magic-link", "{\"email\": \"%s\"}".formatted(email))
                .expecting(202);
        Pattern link = Pattern.compile(Pattern.quote(stack.publicUrl()) + "/auth/customer/verify\\?token=([\\w-]+)");
        soon().until(() -> mails.all(mail -> link.matcher(mail.text()).find()).size(), count -> count == 1);
        Matcher found = link.matcher(
                mails.all(mail -> link.matcher(mail.text()).find()).getFirst().text());
        assertThat(found.find()).isTrue();

        // Looking at it uses nothing up: programs that check links in mails do that.
        browser.get(found.group()).expecting(200);
        browser.get(found.group()).expecting(200);
        browser.get("/auth/me").expecting(401);
        String token = "{\"token\": \"%s\"}".formatted(found.group(1));
        browser.post("/auth/customer/verify", token).expecting(200);
        new Browser(stack.publicUrl()).post("/auth/customer/verify", token).expecting(410);
        assertThat(browser.get("/auth/me").expecting(200).body()).contains(email);
        return browser.cookie("session");
    }

    private void theAccountShowsIt(Visit visit) {
        assertThat(browser.get("/api/bookings").expecting(200).json().findValuesAsString("bookingId"))
                .containsExactly(visit.id());
        Answer calendar =
                browser.get("/api/bookings/" + visit.id() + "/calendar.ics").expecting(200);
        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR").contains(visit.number());
    }

    private void theTokenOfWhoPlacedItHasEnded(Visit visit) {
        try (Browser elsewhere = new Browser(stack.publicUrl())) {
            visit.readFrom(elsewhere).expecting(404);
        }
    }

    private void afterLogoutTheSessionOpensNothing(String session) {
        try (Browser thief = new Browser(stack.publicUrl())) {
            String[] stolen = {"Authorization", "Bearer " + session};
            thief.get("/auth/me", stolen).expecting(200);

            assertThat(browser.post("/auth/logout", "").status()).isBetween(200, 204);

            browser.get("/auth/me").expecting(401);
            await().atMost(LOGGED_OUT_WITHIN)
                    .untilAsserted(() -> thief.get("/api/bookings", stolen).expecting(401));
        }
    }

    private void stripeTakesItsTimeToClose(String page) {
        String session = page.substring(page.lastIndexOf('/') + 1);
        try (Browser tester = new Browser(stack.stripeUrl())) {
            tester.post("/_sim/faults", """
                    {"mode": "slow", "path": "/v1/checkout/sessions/%s/expire", "millis": 4000, "count": 1}
                    """.formatted(session)).expecting(200);
        }
    }

    private Answer login(String door, String username, String password) {
        return browser.post(
                "/auth/" + door + "/login",
                "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password));
    }

    private static String inGerman(JsonNode window) {
        return LocalDate.parse(window.path("date").asString())
                .format(DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY));
    }

    private static ConditionFactory soon() {
        return await().atMost(SOON).pollInterval(BETWEEN_LOOKS);
    }
}
