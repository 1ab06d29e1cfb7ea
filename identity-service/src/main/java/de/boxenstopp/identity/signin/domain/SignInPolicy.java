package de.boxenstopp.identity.signin.domain;

import java.time.Duration;

/**
 * What a link and its code are worth.
 *
 * @param valid for how long
 * @param wrongCodes so many burn both
 * @param perHour so many requests per address; more are taken in silence and lead to no mail
 */
public record SignInPolicy(Duration valid, int wrongCodes, int perHour) {

    private static final Duration REMEMBERED = Duration.ofHours(1);

    public SignInPolicy {
        if (!valid.isPositive() || valid.compareTo(REMEMBERED) > 0 || wrongCodes < 1 || perHour < 1) {
            throw new IllegalArgumentException("Nobody could sign in like that");
        }
    }
}
