package de.boxenstopp.booking;

import static de.boxenstopp.booking.peers.PeerStandIn.Answer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.booking.BookingApi.Answer;
import de.boxenstopp.booking.checkout.application.CloseForgottenAttempts;
import de.boxenstopp.booking.checkout.payments.PaymentServiceStandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way to the page where a booking is paid. */
class CheckoutIT extends BookingIT {

    @Autowired
    CloseForgottenAttempts closeForgottenAttempts;

    @Test
    void leadsToThePageOfTheProvider() {
        var placed = api.aBooking();

        var opened = api.checkout(placed);

        assertThat(opened.status()).isEqualTo(200);
        var request = paymentService.asked().getFirst();
        assertThat(opened.text("checkoutUrl"))
                .isEqualTo("https://checkout.example/c/pay/"
                        + request.path("paymentId").asString());
        assertThat(opened.text("expiresAt")).isEqualTo(request.path("expiresAt").asString());
    }

    @Test
    void keepsThePlacesTwoMinutesLongerThanTheCheckoutLives() {
        var placed = api.aBooking();

        var expiresAt = Instant.parse(api.checkout(placed).text("expiresAt"));

        assertThat(slotService.heldUntil(placed.id("bookingId"))).isEqualTo(expiresAt.plus(Duration.ofMinutes(2)));
        assertThat(api.read(placed).text("holdExpiresAt"))
                .isEqualTo(expiresAt.plus(Duration.ofMinutes(2)).toString());
    }

    @Test
    void answersWithTheOpenOneWhenAskedAgain() {
        var placed = api.aBooking();

        var first = api.checkout(placed);
        var second = api.checkout(placed);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(paymentService.asked()).hasSize(2);
        assertThat(paymentService.asked().getLast())
                .isEqualTo(paymentService.asked().getFirst());
        assertThat(slotService.askedToGoOn()).hasSize(1);
    }

    @Test
    void opensOneCheckoutForTwoClicksAtOnce() {
        var placed = api.aBooking();

        var answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(_ -> api.checkout(placed))
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.text("checkoutUrl"))
                .hasSize(6)
                .containsOnly(answers.getFirst().text("checkoutUrl"));
        assertThat(paymentService.payments())
                .containsOnly(paymentService.payments().getFirst());
    }

    @Test
    void isOpenedTwiceAtMost() {
        var placed = api.aBooking();
        api.checkout(placed);

        closed(1);
        assertThat(api.checkout(placed).status()).isEqualTo(200);
        closed(2);
        var refused = api.checkout(placed);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("hold-used-up");
        assertThat(paymentService.payments().stream().distinct()).hasSize(2);
    }

    @Test
    void doesNotCountWhatWasNeverOpened() {
        var placed = api.aBooking();
        for (var never = 0; never < 3; never++) {
            paymentService.behave((_, _) -> problem(503, "temporarily-unavailable", ""));
            assertThat(api.checkout(placed).problem()).isEqualTo("checkout-unavailable");
            var last = paymentService.payments().getLast();
            paymentService.behave(
                    (_, request) -> request.path("paymentId").asString().equals(last.toString())
                            ? problem(409, "checkout-never-opened", "")
                            : problem(503, "temporarily-unavailable", ""));
            assertThat(api.checkout(placed).problem()).isEqualTo("checkout-unavailable");
        }

        paymentService.reset();
        assertThat(api.checkout(placed).status()).isEqualTo(200);
    }

    @Test
    void keepsTheHoldAndTheWordsWhilePaymentIsAway() {
        var placed = api.aBooking();
        paymentService.stop();

        var failed = api.checkout(placed);
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.problem()).isEqualTo("checkout-unavailable");
        assertThat(failed.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(api.read(placed).text("status")).isEqualTo("PENDING_PAYMENT");

        paymentService.start();
        assertThat(api.checkout(placed).status()).isEqualTo(200);
        assertThat(slotService.askedToGoOn()).hasSize(1);
    }

    @Test
    void asksNobodyForMoneyWhilePlacesCannotBeKept() {
        var placed = api.aBooking();
        slotService.behaveWhenToGoOn((_, _) -> problem(503, "temporarily-unavailable", ""));

        assertThat(api.checkout(placed).problem()).isEqualTo("slots-unavailable");
        assertThat(paymentService.asked()).isEmpty();

        slotService.reset();
        assertThat(api.checkout(placed).status()).isEqualTo(200);
    }

    @Test
    void isNotPayableWhenItsHoldIsOver() {
        for (var code : List.of("hold-expired", "reservation-released", "reservation-firm")) {
            var placed = api.aBooking();
            slotService.behaveWhenToGoOn((_, _) -> problem(409, code, ""));

            assertThat(api.checkout(placed).problem()).isEqualTo("not-payable");

            assertThat(paymentService.asked()).isEmpty();
            assertThat(attemptsOf(placed)).as("nothing is left of the attempt").isZero();
        }
    }

    @Test
    void isNotPayableOnceMoneyCameOrItWasCancelled() {
        for (var code : List.of("payment-succeeded", "booking-ended")) {
            paymentService.behave((_, _) -> problem(409, code, ""));
            assertThat(api.checkout(api.aBooking()).problem()).isEqualTo("not-payable");
        }
        var placed = api.aBooking();
        api.cancel(placed);

        assertThat(api.checkout(placed).problem()).isEqualTo("not-payable");
    }

    @Test
    void goesOnWhereAProcessDied() {
        var placed = api.aBooking();
        slotService.behaveWhenToGoOn((_, _) -> problem(503, "temporarily-unavailable", ""));
        api.checkout(placed);
        assertThat(statesOf(placed)).containsExactly("STARTED");

        slotService.reset();
        paymentService.stop();
        api.checkout(placed);
        assertThat(statesOf(placed)).containsExactly("READY");

        paymentService.start();
        assertThat(api.checkout(placed).status()).isEqualTo(200);
        assertThat(statesOf(placed)).as("still the same one").containsExactly("READY");
    }

    @Test
    void forgetsWhoWasToPayOnceTheTimeIsOver() {
        var placed = api.aBooking();
        api.checkout(placed);
        closeForgottenAttempts.handle();
        assertThat(statesOf(placed)).containsExactly("READY");

        jdbc.sql("update checkout_attempt set expires_at = now() - interval '16 minutes' where booking_id = :id")
                .param("id", placed.id("bookingId"))
                .update();
        closeForgottenAttempts.handle();

        assertThat(statesOf(placed)).containsExactly("CLOSED");
        assertThat(jdbc.sql("select count(request) from checkout_attempt where booking_id = :id")
                        .param("id", placed.id("bookingId"))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void repeatsItsWordsThoughTheCustomerWasRenamed() {
        var placed = api.aBooking();
        paymentService.behave((_, _) -> problem(503, "temporarily-unavailable", ""));
        api.checkout(placed);
        jdbc.sql(
                        "update customer set last_name = 'Neuname' where id = (select customer_id from booking where id = :id)")
                .param("id", placed.id("bookingId"))
                .update();

        paymentService.behave(PaymentServiceStandIn.Behaviour.OPEN);
        api.checkout(placed);

        var asked = paymentService.asked();
        assertThat(asked.getLast()).isEqualTo(asked.getFirst());
        assertThat(asked.getFirst().path("lines").path(0).path("label").asString())
                .isEqualTo("Inspektion/Wartung");
        assertThat(asked.getFirst().path("language").asString()).isEqualTo("de");
        assertThat(asked.getFirst().path("amountCents").asLong()).isEqualTo(229_00 + 169_00);
        assertThat(asked.getFirst().path("expiresAt").asString()).doesNotContain(".");
    }

    @Test
    void comesBackToOurOwnPagesOnly() {
        var placed = api.aBooking();
        var evil = api.post(
                BookingApi.path(placed) + "/checkout",
                "{\"successUrl\": \"https://evil.example/\"}",
                "X-Booking-Token",
                BookingApi.token(placed));
        assertThat(evil.status()).isEqualTo(400);
        assertThat(evil.body().path("errors").path(0).path("field").asString()).isEqualTo("successUrl");

        api.checkout(placed);

        assertThat(paymentService.asked().getFirst().path("cancelUrl").asString())
                .isEqualTo("http://localhost:5000/checkout/cancelled?booking=" + placed.text("bookingId"));
    }

    @Test
    void isNotThereForStrangers() {
        var placed = api.aBooking();

        assertThat(api.post(BookingApi.path(placed) + "/checkout", "{}").status())
                .isEqualTo(404);
        assertThat(api.post(BookingApi.path(placed) + "/checkout", "{}", "X-Booking-Token", "x")
                        .status())
                .isEqualTo(404);
    }

    private List<String> statesOf(Answer placed) {
        return jdbc.sql("select state from checkout_attempt where booking_id = :id order by started_at")
                .param("id", placed.id("bookingId"))
                .query((row, _) -> row.getString("state"))
                .list();
    }

    private long attemptsOf(Answer placed) {
        return jdbc.sql("select count(*) from checkout_attempt where booking_id = :id")
                .param("id", placed.id("bookingId"))
                .query(Long.class)
                .single();
    }

    /** The first so many payments are over. */
    private void closed(int payments) {
        var over = paymentService.payments().stream()
                .distinct()
                .limit(payments)
                .map(Object::toString)
                .toList();
        paymentService.behave((_, request) ->
                over.contains(request.path("paymentId").asString()) ? problem(409, "checkout-closed", "") : null);
    }
}
