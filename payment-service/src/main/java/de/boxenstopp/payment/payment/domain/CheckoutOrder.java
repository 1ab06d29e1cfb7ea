package de.boxenstopp.payment.payment.domain;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** What is to be paid, by whom and until when, as booking-service asks for it. */
public record CheckoutOrder(
        PaymentId payment,
        BookingId booking,
        String bookingNumber,
        Customer customer,
        List<Line> lines,
        long amountCents,
        Instant expiresAt,
        URI successUrl,
        URI cancelUrl,
        Language language,
        boolean savePaymentMethod) {

    public CheckoutOrder {
        lines = List.copyOf(lines);
    }

    public enum Language {
        DE,
        EN
    }

    public record Line(String code, String label, long grossCents) {}

    public record Customer(CustomerId id, String email, String name) {

        @Override
        public String toString() {
            return "Customer[" + id.value() + "]";
        }
    }

    /**
     * Tells two orders apart without keeping them. E-mail and name are left out: they are no part of the checkout, but of
     * the customer at Stripe, who is made once.
     */
    public String fingerprint() {
        var text = String.join(
                "\n",
                booking.value().toString(),
                bookingNumber,
                customer.id().value().toString(),
                lines.toString(),
                Long.toString(amountCents),
                expiresAt.toString(),
                successUrl.toString(),
                cancelUrl.toString(),
                language.name(),
                Boolean.toString(savePaymentMethod));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
