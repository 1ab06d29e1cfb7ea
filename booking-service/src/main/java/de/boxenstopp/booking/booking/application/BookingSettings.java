package de.boxenstopp.booking.booking.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param termsVersion of the texts shown when booking
 * @param claimPatience how long a quote stays reserved for a booking that is being placed; longer than placing ever takes
 * @param rescheduleNotice how far the pick-up must be away for a customer to move it
 * @param reschedulePatience how long a customer's move that got no answer is left to the customer, before we finish it
 * @param expiryGrace how long after its hold an unpaid booking waits for slot-service to say that it ended
 */
@ConfigurationProperties(prefix = "boxenstopp.booking", ignoreUnknownFields = false)
public record BookingSettings(
        @DefaultValue("2026-01") String termsVersion,
        @DefaultValue("30s") Duration claimPatience,
        @DefaultValue("10m") Duration expiryGrace,
        @DefaultValue("24h") Duration rescheduleNotice,
        @DefaultValue("1m") Duration reschedulePatience) {}
