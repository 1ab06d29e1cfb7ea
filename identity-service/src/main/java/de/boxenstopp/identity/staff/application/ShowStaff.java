package de.boxenstopp.identity.staff.application;

import de.boxenstopp.identity.staff.application.StaffMembers.Entry;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
public class ShowStaff {

    private final StaffMembers staff;
    private final FailedLogins failedLogins;
    private final Clock clock;

    ShowStaff(StaffMembers staff, FailedLogins failedLogins, Clock clock) {
        this.staff = staff;
        this.failedLogins = failedLogins;
        this.clock = clock;
    }

    public Page handle(int page, int size) {
        var entries = staff.page(page, size);
        var locked = failedLogins.lockedAmong(
                entries.stream().map(entry -> entry.staff().username()).toList(), clock.instant());
        return new Page(
                entries.stream()
                        .map(entry ->
                                new Shown(entry, locked.contains(entry.staff().username())))
                        .toList(),
                staff.count());
    }

    public record Page(List<Shown> entries, long total) {}

    /** @param locked for a while, after too many failures */
    public record Shown(Entry entry, boolean locked) {}
}
