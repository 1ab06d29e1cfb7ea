package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Http;
import de.boxenstopp.benchmarks.ServiceToken;
import de.boxenstopp.stack.LocalStack;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** booking-service, as far as payment-service knows it. */
final class Checkouts {

    private final Http http = new Http();
    private final ServiceToken token;
    private final String payment;

    Checkouts(LocalStack stack) throws IOException, GeneralSecurityException {
        token = new ServiceToken("booking", "payment", stack.privateKey("booking"));
        payment = stack.url("payment");
    }

    /** Opens a checkout for some booking of its own; answers the hosted page's address. */
    String open(UUID booking) {
        var answer = http.sendUntilAnswered(
                "PUT",
                payment + "/internal/checkouts/" + booking,
                """
                        {"paymentId": "%s", "bookingNumber": "BX-2026-%s",
                         "customer": {"customerId": "%s", "email": "%s@example.org", "name": "Erika Muster"},
                         "lines": [{"code": "INSPECTION", "label": "Inspection", "grossCents": 24100}],
                         "amountCents": 24100, "expiresAt": "%s", "language": "en", "savePaymentMethod": false,
                         "successUrl": "http://localhost:5000/checkout/done?booking=%s",
                         "cancelUrl": "http://localhost:5000/checkout/cancelled?booking=%s"}
                        """.formatted(
                                UUID.randomUUID(),
                                number(booking),
                                UUID.randomUUID(),
                                booking,
                                Instant.now().plus(Duration.ofMinutes(35)).truncatedTo(ChronoUnit.SECONDS),
                                booking,
                                booking),
                "Authorization",
                token.header());
        return Customer.expect(200, "checkout", answer)
                .json()
                .path("checkoutUrl")
                .asString();
    }

    /** Six characters without look-alikes. */
    private static String number(UUID booking) {
        var letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
        var number = new StringBuilder();
        var rest = booking.getMostSignificantBits() >>> 1;
        for (var i = 0; i < 6; i++) {
            number.append(letters.charAt((int) (rest % letters.length())));
            rest /= letters.length();
        }
        return number.toString();
    }
}
