package de.boxenstopp.slot.availability.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How new the picture of the calendar is. Together with the time an answer takes, its age must stay below the second that
 * is promised.
 *
 * @param refreshAfter from this age on, whoever looks has it refreshed, without waiting for it
 * @param longestAge older than that it is shown to nobody: whoever looks waits, or is refused
 * @param patience how long somebody waits for it
 * @param rereadAfter how long only changes are read; then everything, whatever has been noted
 */
@ConfigurationProperties(prefix = "boxenstopp.availability.picture", ignoreUnknownFields = false)
public record LiveSettings(
        @DefaultValue("100ms") Duration refreshAfter,
        @DefaultValue("800ms") Duration longestAge,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("1m") Duration rereadAfter) {

    public LiveSettings {
        require(!refreshAfter.isNegative(), "refresh-after");
        require(!longestAge.isNegative() && longestAge.toMillis() < 1_000, "longest-age");
        require(patience.isPositive(), "patience");
        require(rereadAfter.isPositive() && rereadAfter.compareTo(Duration.ofMinutes(2)) <= 0, "reread-after");
    }

    private static void require(boolean condition, String property) {
        if (!condition) {
            throw new IllegalArgumentException("boxenstopp.availability.picture." + property + " makes no sense");
        }
    }
}
