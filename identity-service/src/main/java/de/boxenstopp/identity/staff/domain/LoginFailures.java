package de.boxenstopp.identity.staff.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Failed sign-ins in a row under one name. */
public record LoginFailures(int count, @Nullable Instant lockedUntil) {

    public boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    /** A lock that is over starts the count anew. */
    public LoginFailures oneMore(Instant now, LoginPolicy policy) {
        var failures = (lockedUntil == null ? count : 0) + 1;
        return new LoginFailures(failures, failures >= policy.failures() ? now.plus(policy.lock()) : null);
    }
}
