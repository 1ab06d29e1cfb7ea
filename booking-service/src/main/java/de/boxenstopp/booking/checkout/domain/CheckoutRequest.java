package de.boxenstopp.booking.checkout.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What payment-service is asked, word by word. Frozen with its attempt: a repetition must say the same even if the
 * customer's name or our texts have changed meanwhile.
 *
 * @param expiresAt in whole seconds, as Stripe counts
 * @param language de or en
 */
public record CheckoutRequest(
        UUID paymentId,
        String bookingNumber,
        Payer customer,
        List<Line> lines,
        long amountCents,
        Instant expiresAt,
        String successUrl,
        String cancelUrl,
        String language,
        boolean savePaymentMethod) {

    public CheckoutRequest {
        lines = List.copyOf(lines);
    }

    /** Names its customer, so never in a log. */
    @Override
    public String toString() {
        return "CheckoutRequest[" + paymentId + "]";
    }

    public record Payer(UUID customerId, String email, String name) {

        @Override
        public String toString() {
            return "Payer[" + customerId + "]";
        }
    }

    /** @param label in the customer's language */
    public record Line(String code, String label, long grossCents) {}
}
