package de.boxenstopp.slot.capacity.web;

import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who is at work, by the token. */
final class Staff {

    private Staff() {}

    static String of(Jwt token) {
        return Objects.requireNonNullElse(token.getClaimAsString("staffId"), token.getSubject());
    }
}
