package de.boxenstopp.identity.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.boxenstopp.identity.session.domain.SignedIn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is signed in, as portals show it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record User(
        UUID id,
        String role,
        @Nullable String displayName,
        @Nullable UUID workshopId,
        @Nullable String email,
        @Nullable List<UUID> customerIds) {

    public static User of(SignedIn who) {
        return switch (who) {
            case SignedIn.Customer customer ->
                new User(customer.id(), customer.role(), null, null, customer.email(), customer.customers());
            case SignedIn.Staff staff ->
                new User(staff.id(), staff.role(), staff.displayName(), staff.workshopId(), null, null);
        };
    }

    @Override
    public String toString() {
        return "User[%s %s]".formatted(role, id);
    }
}
