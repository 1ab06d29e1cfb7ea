package de.boxenstopp.identity.staff.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff.
 *
 * @param profile what an admin may change
 * @param disabled may not sign in, and is not signed in
 */
public record Staff(UUID id, Username username, Profile profile, boolean disabled) {

    public Staff with(Profile changed, boolean nowDisabled) {
        return new Staff(id, username, changed, nowDisabled);
    }

    public boolean canAdminister() {
        return profile.role == Role.ADMIN && !disabled;
    }

    /**
     * What colleagues see.
     *
     * @param workshopId where they work, for role WORKSHOP and for no other
     * @param phone E.164
     */
    public record Profile(
            String displayName,
            Role role,
            @Nullable UUID workshopId,
            @Nullable String phone) {

        public Profile {
            if ((role == Role.WORKSHOP) != (workshopId != null)) {
                throw new WorkshopMismatch();
            }
        }

        @Override
        public String toString() {
            return "Profile[%s]".formatted(role);
        }
    }

    @Override
    public String toString() {
        return "Staff[%s %s]".formatted(profile.role, id);
    }
}
