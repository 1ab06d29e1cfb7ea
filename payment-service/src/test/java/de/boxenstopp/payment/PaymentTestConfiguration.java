package de.boxenstopp.payment;

import de.boxenstopp.simulators.stripe.StripeSettings;
import de.boxenstopp.simulators.stripe.StripeSimulator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A clock that the tests move, and a Stripe whose webhooks never arrive by themselves: the tests deliver them. */
@TestConfiguration(proxyBeanMethods = false)
public class PaymentTestConfiguration {

    private static final URI NOWHERE = URI.create("http://localhost:1/");

    @Bean
    static MovableClock clock() {
        return new MovableClock(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
    }

    @Bean
    static StripeSimulator stripeSimulator(MovableClock clock) throws IOException {
        return StripeSimulator.start(StripeSettings.in(Files.createTempDirectory("stripe"))
                .withClock(clock)
                .withWebhooks(NOWHERE, "whsec_boxenstopp")
                .withWebhookDelays(Duration.ofDays(1)));
    }

    @Bean
    static DynamicPropertyRegistrar stripeAddress(StripeSimulator simulator) {
        return properties -> properties.add(
                "boxenstopp.payment.stripe.api-base", () -> simulator.address().toString());
    }
}
