package de.boxenstopp.identity.staff.web;

import de.boxenstopp.identity.staff.domain.Role;
import de.boxenstopp.identity.staff.domain.Staff;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AddStaffRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._@-]{2,59}")
        String username,

        @NotBlank @Size(max = 100) @Pattern(regexp = ChangeStaffRequest.ONE_LINE)
        String displayName,

        @NotNull Role role,
        @Nullable UUID workshopId,
        @Nullable @Pattern(regexp = ChangeStaffRequest.E164) String phone,
        @Nullable @Size(min = 8, max = 200) String password) {

    Staff.Profile profile() {
        return new Staff.Profile(displayName.strip(), role, workshopId, phone);
    }

    @Override
    public String toString() {
        return "AddStaffRequest[%s]".formatted(role);
    }
}
