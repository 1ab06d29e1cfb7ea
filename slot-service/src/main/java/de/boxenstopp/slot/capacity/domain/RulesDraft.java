package de.boxenstopp.slot.capacity.domain;

import de.boxenstopp.slot.calendar.domain.PlaceRules;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When places may be taken, as an admin wrote it. */
public record RulesDraft(
        @Nullable Integer leadTimeMinutes,
        @Nullable Integer horizonDays,
        @Nullable Integer returnHorizonDays,
        @Nullable Integer driveMinutes,
        @Nullable Integer bufferMinutes) {

    private static final int A_DAY = 24 * 60;

    public static RulesDraft of(PlaceRules rules) {
        return new RulesDraft(
                minutes(rules.leadTime()),
                rules.horizonDays(),
                rules.returnHorizonDays(),
                minutes(rules.drive()),
                minutes(rules.buffer()));
    }

    public PlaceRules read(Flaws flaws) {
        return new PlaceRules(
                Duration.ofMinutes(flaws.number("leadTimeMinutes", leadTimeMinutes, 0, 30 * A_DAY)),
                flaws.number("horizonDays", horizonDays, 1, 730),
                flaws.number("returnHorizonDays", returnHorizonDays, 0, 90),
                Duration.ofMinutes(flaws.number("driveMinutes", driveMinutes, 0, A_DAY)),
                Duration.ofMinutes(flaws.number("bufferMinutes", bufferMinutes, 0, A_DAY)));
    }

    private static int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }
}
