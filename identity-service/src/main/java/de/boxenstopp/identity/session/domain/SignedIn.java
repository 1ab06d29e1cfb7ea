package de.boxenstopp.identity.session.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is signed in, as of now. */
public sealed interface SignedIn {

    UUID id();

    String role();

    /** @param customers whose records have this e-mail */
    record Customer(UUID id, String email, List<UUID> customers) implements SignedIn {

        public static final String ROLE = "CUSTOMER";

        public Customer {
            customers = List.copyOf(customers);
        }

        @Override
        public String role() {
            return ROLE;
        }

        @Override
        public String toString() {
            return "Customer[%s]".formatted(id);
        }
    }

    /** @param workshopId for role WORKSHOP */
    record Staff(
            UUID id,
            String role,
            String displayName,
            @Nullable UUID workshopId) implements SignedIn {

        @Override
        public String toString() {
            return "Staff[%s %s]".formatted(role, id);
        }
    }
}
