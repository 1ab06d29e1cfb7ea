package de.boxenstopp.identity.staff.application;

import de.boxenstopp.identity.staff.domain.LoginFailures;
import de.boxenstopp.identity.staff.domain.Username;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Failures are counted per name, whether somebody has it or not. */
public interface FailedLogins {

    /** Those so far; others who sign in under that name wait until the end of the transaction. */
    LoginFailures claim(Username username, Instant now);

    void store(Username username, LoginFailures failures);

    void forget(Username username);

    Set<Username> lockedAmong(Collection<Username> usernames, Instant now);

    /** Of names that nobody has tried since. */
    int forgetBefore(Instant instant);
}
