package de.boxenstopp.payment;

import java.time.Instant;
import java.util.UUID;

/** A checkout as booking-service asks for it: 219.00 euros in two lines. */
public record Wish(
        UUID booking, UUID payment, UUID customer, String number, Instant expiresAt, boolean savePaymentMethod) {

    public static final long CENTS = 21_900;

    public static Wish until(Instant expiresAt) {
        return new Wish(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "BX-2026-7K4M2Q", expiresAt, false);
    }

    public Wish withPayment(UUID other) {
        return new Wish(booking, other, customer, number, expiresAt, savePaymentMethod);
    }

    public Wish withNumber(String other) {
        return new Wish(booking, payment, customer, other, expiresAt, savePaymentMethod);
    }

    public Wish until(Instant other, boolean save) {
        return new Wish(booking, payment, customer, number, other, save);
    }

    String json() {
        return """
                {
                  "paymentId": "%s",
                  "bookingNumber": "%s",
                  "customer": {"customerId": "%s", "email": "mara@example.com", "name": "Mara Muster"},
                  "lines": [
                    {"code": "INSPECTION", "label": "Inspektion", "grossCents": 19900},
                    {"code": "CLIMATE", "label": "Klimaservice", "grossCents": 2000}
                  ],
                  "amountCents": 21900,
                  "expiresAt": "%s",
                  "successUrl": "http://localhost:5000/checkout/done?booking=%s",
                  "cancelUrl": "http://localhost:5000/checkout/cancelled?booking=%s",
                  "language": "de",
                  "savePaymentMethod": %s
                }
                """.formatted(payment, number, customer, expiresAt, booking, booking, savePaymentMethod);
    }
}
