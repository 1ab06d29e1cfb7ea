package de.boxenstopp.payment.stripe;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether Stripe answers, as far as our own calls can tell; the janitor calls often enough to notice. */
@Component("stripeApi") // not "stripe": so is its group called
class StripeHealthIndicator implements HealthIndicator {

    private final StripeCalls calls;

    StripeHealthIndicator(StripeCalls calls) {
        this.calls = calls;
    }

    @Override
    public Health health() {
        return calls.isAnswering() ? Health.up().build() : Health.down().build();
    }
}
