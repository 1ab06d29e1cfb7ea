package de.boxenstopp.payment;

import de.boxenstopp.simulators.stripe.StripeSimulator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Whatever a test is about: all that was asked of Stripe, and answered, is as Stripe's own types say. */
class SpokenAsStripeDoes implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        var stripe = SpringExtension.getApplicationContext(test).getBean(StripeSimulator.class);
        try {
            stripe.assertConformity();
        } finally {
            stripe.exchanges().clear();
        }
    }
}
