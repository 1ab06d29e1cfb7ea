package de.boxenstopp.identity.staff.application;

import de.boxenstopp.identity.securitylog.SecurityLog;
import de.boxenstopp.identity.staff.domain.Staff;
import de.boxenstopp.identity.staff.domain.Username;
import de.boxenstopp.identity.staff.domain.UsernameTaken;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

@Service
public class AddStaff {

    private final StaffMembers staff;
    private final StaffProfiles profiles;
    private final Passwords passwords;
    private final TransactionOperations transaction;
    private final SecurityLog security;

    AddStaff(
            StaffMembers staff,
            StaffProfiles profiles,
            Passwords passwords,
            TransactionOperations transaction,
            SecurityLog security) {
        this.staff = staff;
        this.profiles = profiles;
        this.passwords = passwords;
        this.transaction = transaction;
        this.security = security;
    }

    /** Asked again with the same id, nobody has read the first answer, and the password may have been in there. */
    public Staff handle(Command command) {
        var done = staff.find(command.id);
        done.ifPresent(_ -> staff.setPassword(command.id, passwords.hash(command.password)));
        return done.orElseGet(() -> added(command));
    }

    /** Leaves alone who is there already, however they may have changed since. */
    public void unlessThere(Command command) {
        if (staff.credentials(command.username).isEmpty()) {
            try {
                added(command);
            } catch (UsernameTaken _) {
                // by another instance, just now
            }
        }
    }

    private Staff added(Command command) {
        var hash = passwords.hash(command.password); // slow, hence before the transaction
        var added = new Staff(command.id, command.username, command.profile, false);
        transaction.executeWithoutResult(_ -> {
            if (!staff.add(added, hash)) {
                throw new UsernameTaken();
            }
            profiles.publish(added);
        });
        security.staffChanged("added", added.id(), command.by);
        return added;
    }

    /** @param by who wants it: an admin's id, or where it is written */
    public record Command(UUID id, Username username, Staff.Profile profile, String password, String by) {

        @Override
        public String toString() {
            return "Command[%s]".formatted(id);
        }
    }
}
