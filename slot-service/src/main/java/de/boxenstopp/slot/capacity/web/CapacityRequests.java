package de.boxenstopp.slot.capacity.web;

import de.boxenstopp.slot.calendar.domain.ClosedReason;
import de.boxenstopp.slot.capacity.application.ChangeCapacity;
import de.boxenstopp.slot.capacity.application.CloseDays;
import de.boxenstopp.slot.capacity.domain.DayChange;
import de.boxenstopp.slot.capacity.domain.DayDraft;
import de.boxenstopp.slot.capacity.domain.RulesDraft;
import de.boxenstopp.slot.capacity.domain.WeekdayDraft;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What admins send. Anything may be missing: what is wrong is found in one go, together with what only the days show. */
final class CapacityRequests {

    private CapacityRequests() {}

    record CapacityRequest(
            @Nullable Long version,
            @Nullable RulesDraft rules,
            @Nullable Integer bays,
            @Nullable Integer dailyCap,
            @Nullable LocalDate from,
            @Nullable List<@Nullable WeekdayDraft> week) {

        ChangeCapacity.Command toCommand() {
            return new ChangeCapacity.Command(rules, bays, dailyCap, from, week);
        }
    }

    record DayRequest(
            @Nullable Long version,
            @Nullable DayDraft hours,
            @Nullable Integer bays,
            @Nullable Integer dailyCap) {

        DayChange toChange() {
            return new DayChange(hours, bays, dailyCap);
        }
    }

    record WindowRequest(@Nullable Long version, @Nullable Integer capacity) {}

    record ClosedDaysRequest(
            @Nullable Long version,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean closed,
            @Nullable ClosedReason reason) {

        CloseDays.Command toCommand() {
            return new CloseDays.Command(from, to, closed, reason);
        }
    }
}
