package de.boxenstopp.identity.staff.domain;

import java.time.Duration;

/** After so many failures in a row, nobody gets in under that name for so long. */
public record LoginPolicy(int failures, Duration lock) {

    public LoginPolicy {
        if (failures < 1 || !lock.isPositive()) {
            throw new IllegalArgumentException("A lock needs failures and a length");
        }
    }
}
