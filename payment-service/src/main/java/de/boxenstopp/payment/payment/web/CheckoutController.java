package de.boxenstopp.payment.payment.web;

import de.boxenstopp.kit.problem.RuleViolation;
import de.boxenstopp.payment.payment.application.OpenCheckout;
import de.boxenstopp.payment.payment.domain.BookingId;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/internal/checkouts/{bookingId}")
class CheckoutController {

    private final OpenCheckout openCheckout;
    private final MeterRegistry meters;

    CheckoutController(OpenCheckout openCheckout, MeterRegistry meters) {
        this.openCheckout = openCheckout;
        this.meters = meters;
    }

    @PutMapping
    CheckoutResponse open(@PathVariable UUID bookingId, @Valid @RequestBody CheckoutRequest request) {
        var outcome = "broken";
        try {
            var opened = openCheckout.handle(request.toOrder(new BookingId(bookingId)));
            outcome = "opened";
            return new CheckoutResponse(opened.payment().value(), opened.url(), opened.expiresAt());
        } catch (RuleViolation refusal) {
            outcome = refusal.code();
            throw refusal;
        } finally {
            meters.counter("payment.checkouts", "outcome", outcome).increment();
        }
    }

    record CheckoutResponse(UUID paymentId, URI checkoutUrl, Instant expiresAt) {}
}
