package de.boxenstopp.identity.staff.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.boxenstopp.identity.staff.application.ShowStaff;
import de.boxenstopp.identity.staff.domain.Role;
import de.boxenstopp.identity.staff.domain.Staff;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as admins see it.
 *
 * @param totp signing in takes a code; null where that was not asked for
 * @param locked for a while, after too many failures; null where that was not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StaffView(
        UUID id,
        String username,
        String displayName,
        Role role,
        @Nullable UUID workshopId,
        @Nullable String phone,
        boolean disabled,
        @Nullable Boolean totp,
        @Nullable Boolean locked) {

    static StaffView of(Staff staff) {
        return of(staff, null, null);
    }

    static StaffView of(ShowStaff.Shown shown) {
        return of(shown.entry().staff(), shown.entry().withTotp(), shown.locked());
    }

    private static StaffView of(Staff staff, @Nullable Boolean totp, @Nullable Boolean locked) {
        var profile = staff.profile();
        return new StaffView(
                staff.id(),
                staff.username().value(),
                profile.displayName(),
                profile.role(),
                profile.workshopId(),
                profile.phone(),
                staff.disabled(),
                totp,
                locked);
    }

    @Override
    public String toString() {
        return "StaffView[%s %s]".formatted(role, id);
    }
}
