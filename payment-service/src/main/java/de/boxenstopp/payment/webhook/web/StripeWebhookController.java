package de.boxenstopp.payment.webhook.web;

import de.boxenstopp.payment.webhook.application.TakeWebhook;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Open to everybody: the signature over the raw bytes decides. Whatever does not fit it is a bad request. */
@RestController
class StripeWebhookController {

    private final TakeWebhook takeWebhook;

    StripeWebhookController(TakeWebhook takeWebhook) {
        this.takeWebhook = takeWebhook;
    }

    @PostMapping("/webhooks/stripe")
    Received take(
            HttpServletRequest request,
            @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signature)
            throws IOException {
        if (!takeWebhook.handle(request.getInputStream().readAllBytes(), signature)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new Received(true);
    }

    record Received(boolean received) {}
}
