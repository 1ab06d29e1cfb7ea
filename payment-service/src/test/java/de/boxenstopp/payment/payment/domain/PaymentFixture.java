package de.boxenstopp.payment.payment.domain;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Payments in named situations. */
public final class PaymentFixture {

    public static final Instant NOW = Instant.parse("2026-02-26T11:00:00Z");
    public static final Instant UNTIL = NOW.plus(Duration.ofMinutes(35));
    public static final Receipt RECEIPT = new Receipt("pi_1", PaymentMethod.CARD, 21_900, NOW);
    public static final FailedTry DECLINED = new FailedTry("ch_1", FailedTry.Reason.DECLINED, "generic_decline");

    private PaymentFixture() {}

    public static CheckoutOrder anOrder() {
        return new CheckoutOrder(
                new PaymentId(UUID.randomUUID()),
                new BookingId(UUID.randomUUID()),
                "BX-2026-7K4M2Q",
                new CheckoutOrder.Customer(new CustomerId(UUID.randomUUID()), "mara@example.com", "Mara Muster"),
                List.of(new CheckoutOrder.Line("INSPECTION", "Inspektion", 21_900)),
                21_900,
                UNTIL,
                URI.create("http://localhost:5000/checkout/done"),
                URI.create("http://localhost:5000/checkout/cancelled"),
                CheckoutOrder.Language.DE,
                false);
    }

    public static Payment anAttempt() {
        return Payment.attempt(anOrder(), "mode=payment", NOW);
    }

    public static Payment anOpenCheckout() {
        var payment = anAttempt();
        payment.apply(open(), NOW);
        payment.takeEvents();
        return payment;
    }

    public static CheckoutSeen open() {
        return seen(new CheckoutSeen.Status.Open(URI.create("http://localhost:12111/c/pay/cs_1")));
    }

    public static CheckoutSeen processing() {
        return seen(new CheckoutSeen.Status.Processing());
    }

    public static CheckoutSeen paid() {
        return seen(new CheckoutSeen.Status.Paid(RECEIPT));
    }

    public static CheckoutSeen refused() {
        return seen(new CheckoutSeen.Status.Refused());
    }

    public static CheckoutSeen expired() {
        return seen(new CheckoutSeen.Status.Expired());
    }

    public static CheckoutSeen declined() {
        return new CheckoutSeen("cs_1", open().status(), DECLINED);
    }

    private static CheckoutSeen seen(CheckoutSeen.Status status) {
        return new CheckoutSeen("cs_1", status, null);
    }
}
