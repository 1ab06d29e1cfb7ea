package de.boxenstopp.identity.staff.application;

import de.boxenstopp.identity.securitylog.SecurityLog;
import de.boxenstopp.identity.session.application.OpenSession;
import de.boxenstopp.identity.session.application.OpenSession.Opened;
import de.boxenstopp.identity.session.domain.SignedIn;
import de.boxenstopp.identity.staff.application.StaffMembers.Credentials;
import de.boxenstopp.identity.staff.domain.LoginFailed;
import de.boxenstopp.identity.staff.domain.LoginFailures;
import de.boxenstopp.identity.staff.domain.LoginPolicy;
import de.boxenstopp.identity.staff.domain.Role;
import de.boxenstopp.identity.staff.domain.Username;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Staff sign in. First the password, without a transaction, as it takes long; then the outcome is counted, one after the
 * other per name. Many guesses at once gain nothing: once five have failed, a right one comes too late.
 */
@Service
public class LogIn {

    private final StaffMembers staff;
    private final FailedLogins failedLogins;
    private final Passwords passwords;
    private final LoginPolicy policy;
    private final OpenSession openSession;
    private final TransactionOperations transaction;
    private final SecurityLog security;
    private final Clock clock;

    LogIn(
            StaffMembers staff,
            FailedLogins failedLogins,
            Passwords passwords,
            LoginPolicy policy,
            OpenSession openSession,
            TransactionOperations transaction,
            SecurityLog security,
            Clock clock) {
        this.staff = staff;
        this.failedLogins = failedLogins;
        this.passwords = passwords;
        this.policy = policy;
        this.openSession = openSession;
        this.transaction = transaction;
        this.security = security;
        this.clock = clock;
    }

    /** @throws LoginFailed whatever the cause, and after the same work */
    public Opened handle(Command command) {
        var known = staff.credentials(command.username);
        var right = passwords.matches(command.password, known.map(Credentials::passwordHash));
        var proven = known.filter(_ -> right)
                .filter(found -> found.staff().profile().role() == command.role)
                .filter(found -> !found.staff().disabled());
        var opened = transaction.execute(_ -> settle(command, known, proven));
        if (opened == null) {
            throw new LoginFailed(); // only now: what was counted is to stay
        }
        security.signedIn(
                command.role.name(),
                opened.session().who().id(),
                opened.session().id());
        return opened;
    }

    private @Nullable Opened settle(Command command, Optional<Credentials> known, Optional<Credentials> proven) {
        var now = clock.instant();
        var failures = failedLogins.claim(command.username, now);
        var who = known.map(found -> found.staff().id());
        if (failures.isLocked(now)) {
            security.refused(command.role.name(), who, SecurityLog.Reason.LOCKED);
            return null;
        }
        var entering = proven.filter(staff::areStill).filter(found -> isCodeRight(found, command.totp, now));
        if (entering.isEmpty()) {
            security.refused(command.role.name(), who, SecurityLog.Reason.WRONG);
            count(command.username, failures, now, who);
            return null;
        }
        failedLogins.forget(command.username);
        return openSession.handle(signedIn(entering.get()));
    }

    private void count(Username username, LoginFailures before, Instant now, Optional<UUID> who) {
        var after = before.oneMore(now, policy);
        failedLogins.store(username, after);
        if (after.isLocked(now)) {
            security.locked(who);
        }
    }

    private boolean isCodeRight(Credentials credentials, @Nullable String code, Instant now) {
        var secret = credentials.totpSecret();
        if (secret == null) {
            return true;
        }
        var step = Totp.step(secret, code == null ? "" : code, now);
        return step.isPresent() && staff.useTotpStep(credentials.staff().id(), step.getAsLong());
    }

    private static SignedIn signedIn(Credentials credentials) {
        var profile = credentials.staff().profile();
        return new SignedIn.Staff(
                credentials.staff().id(), profile.role().name(), profile.displayName(), profile.workshopId());
    }

    /** @param totp for whoever set it up */
    public record Command(
            Role role,
            Username username,
            String password,
            @Nullable String totp) {

        @Override
        public String toString() {
            return "Command[%s]".formatted(role);
        }
    }
}
