package de.boxenstopp.booking.quote.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param validity how long we stand by a price
 * @param keepUnused how long a quote is kept that no booking used
 */
@ConfigurationProperties(prefix = "boxenstopp.quote", ignoreUnknownFields = false)
public record QuoteSettings(
        @DefaultValue("30m") Duration validity,
        @DefaultValue("2d") Duration keepUnused) {}
