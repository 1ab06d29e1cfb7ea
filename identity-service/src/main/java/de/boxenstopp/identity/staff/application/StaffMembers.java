package de.boxenstopp.identity.staff.application;

import de.boxenstopp.identity.staff.domain.Staff;
import de.boxenstopp.identity.staff.domain.Username;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where accounts of staff are kept. */
public interface StaffMembers {

    Optional<Staff> find(UUID id);

    /** As {@link #find}, and nobody else changes or signs in as them until the end of the transaction. */
    Optional<Staff> claim(UUID id);

    List<Entry> page(int page, int size);

    long count();

    /** False when the name is taken. */
    boolean add(Staff staff, String passwordHash);

    void change(Staff staff);

    void remove(UUID id);

    /** The ids of all who can administer; none of them stops being one until the end of the transaction. */
    List<UUID> claimAdmins();

    void setPassword(UUID id, String passwordHash);

    /** @param secret null: signing in takes no code any more */
    void setTotp(UUID id, byte @Nullable [] secret);

    Optional<Credentials> credentials(Username username);

    /** False when they were changed meanwhile, or the account disabled. Nobody changes them until the end of the transaction. */
    boolean areStill(Credentials credentials);

    /** False when a code of this step or a later one was used before. */
    boolean useTotpStep(UUID id, long step);

    /** @param withTotp signing in takes a code of their authenticator app */
    record Entry(Staff staff, boolean withTotp) {}

    /** What signing in is checked against. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Credentials(Staff staff, String passwordHash, byte @Nullable [] totpSecret) {

        @Override
        public String toString() {
            return "Credentials[%s]".formatted(staff);
        }
    }
}
