package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.ServiceArea;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param workshopId the one workshop there is
 * @param areaPrefixes beginnings of the postal codes that are served
 * @param termsVersion of the texts shown when booking
 * @param claimPatience how long a quote stays reserved for a booking that is being placed; longer than placing ever takes
 * @param expiryGrace how long after its hold an unpaid booking waits for slot-service to say that it ended
 */
@ConfigurationProperties(prefix = "boxenstopp.booking", ignoreUnknownFields = false)
public record BookingSettings(
        UUID workshopId,

        @DefaultValue({"58452", "58453", "58454", "58455", "58456", "44", "45", "58"})
        Set<String> areaPrefixes,

        @DefaultValue("2026-01") String termsVersion,
        @DefaultValue("30s") Duration claimPatience,
        @DefaultValue("10m") Duration expiryGrace) {

    public BookingSettings {
        areaPrefixes = Set.copyOf(areaPrefixes);
    }

    ServiceArea area() {
        return new ServiceArea(areaPrefixes);
    }
}
