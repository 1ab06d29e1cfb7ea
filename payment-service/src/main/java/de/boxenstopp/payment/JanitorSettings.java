package de.boxenstopp.payment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param every how often to look for payments, refunds and invoices that do not go on by themselves */
@ConfigurationProperties(prefix = "boxenstopp.payment.janitor", ignoreUnknownFields = false)
record JanitorSettings(@DefaultValue("2s") Duration every) {

    JanitorSettings {
        if (!every.isPositive()) {
            throw new IllegalArgumentException("boxenstopp.payment.janitor.every makes no sense");
        }
    }
}
