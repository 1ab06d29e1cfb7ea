package de.boxenstopp.payment;

import de.boxenstopp.kit.test.IntegrationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole service before a simulated Stripe, at a time that the test decides. Janitors do nothing unless the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@ExtendWith(SpokenAsStripeDoes.class)
@Import({PaymentTestConfiguration.class, Slate.class, Desk.class, Outcome.class})
@TestPropertySource(
        properties = {
            "boxenstopp.payment.stripe.api-key=sk_test_boxenstopp",
            "boxenstopp.payment.stripe.webhook-secrets=whsec_boxenstopp,whsec_old",
            "boxenstopp.payment.stripe.breaker-pause=200ms",
            "boxenstopp.payment.stripe.read-timeout=2s",
            "boxenstopp.payment.stripe.retries=0",
            "boxenstopp.payment.janitor.every=1d",
            "boxenstopp.payment.webhooks.sweep-every=1d"
        })
public @interface PaymentIntegrationTest {}
