package de.boxenstopp.identity.staff.web;

import de.boxenstopp.identity.staff.domain.Role;
import de.boxenstopp.identity.staff.domain.Staff;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole profile, not what differs. */
record ChangeStaffRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = ONE_LINE)
        String displayName,

        @NotNull Role role,
        @Nullable UUID workshopId,
        @Nullable @Pattern(regexp = E164) String phone,
        @Nullable Boolean disabled) {

    static final String E164 = "\\+[1-9]\\d{6,14}";
    static final String ONE_LINE = "[^\\p{Cc}\\p{Zl}\\p{Zp}]*";

    Staff.Profile profile() {
        return new Staff.Profile(displayName.strip(), role, workshopId, phone);
    }

    @Override
    public String toString() {
        return "ChangeStaffRequest[%s]".formatted(role);
    }
}
