package de.boxenstopp.identity.staff.application;

import de.boxenstopp.identity.securitylog.SecurityLog;
import de.boxenstopp.identity.session.application.Sessions;
import de.boxenstopp.identity.staff.domain.Staff;
import de.boxenstopp.kit.problem.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What an admin does for somebody who cannot get in, or should get in more safely. */
@Service
public class ChangeCredentials {

    private final StaffMembers staff;
    private final FailedLogins failedLogins;
    private final Passwords passwords;
    private final Sessions sessions;
    private final TransactionOperations transaction;
    private final SecurityLog security;

    ChangeCredentials(
            StaffMembers staff,
            FailedLogins failedLogins,
            Passwords passwords,
            Sessions sessions,
            TransactionOperations transaction,
            SecurityLog security) {
        this.staff = staff;
        this.failedLogins = failedLogins;
        this.passwords = passwords;
        this.sessions = sessions;
        this.transaction = transaction;
        this.security = security;
    }

    /** Whoever knew the old one is out, on all devices. */
    public void resetPassword(UUID id, String password, String by) {
        var member = find(id);
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(_ -> {
            failedLogins.forget(member.username()); // before the account, as signing in does
            staff.setPassword(id, hash);
            sessions.endAllOfStaff(id);
        });
        security.staffChanged("password-reset", id, by);
    }

    public void unlock(UUID id, String by) {
        failedLogins.forget(find(id).username());
        security.staffChanged("unlocked", id, by);
    }

    /** From now on signing in takes a code. The secret is told this once. */
    public TotpSecret setTotp(UUID id, String by) {
        var member = find(id);
        var secret = Totp.secret();
        staff.setTotp(id, secret);
        security.staffChanged("totp-set", id, by);
        return TotpSecret.of(secret, member.username());
    }

    public void clearTotp(UUID id, String by) {
        find(id);
        staff.setTotp(id, null);
        security.staffChanged("totp-cleared", id, by);
    }

    private Staff find(UUID id) {
        return staff.find(id).orElseThrow(NotFound::new);
    }
}
