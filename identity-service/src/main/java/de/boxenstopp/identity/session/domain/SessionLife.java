package de.boxenstopp.identity.session.domain;

import java.time.Duration;

/**
 * How long it lasts.
 *
 * @param accessToken the token that a session is exchanged for
 */
public record SessionLife(Duration customer, Duration staff, Duration accessToken) {

    public SessionLife {
        if (!customer.isPositive() || !staff.isPositive() || !accessToken.isPositive()) {
            throw new IllegalArgumentException("Sessions and tokens have to last for a while");
        }
    }

    public Duration of(SignedIn who) {
        return switch (who) {
            case SignedIn.Customer _ -> customer;
            case SignedIn.Staff _ -> staff;
        };
    }
}
