package de.boxenstopp.booking.booking.web;

import de.boxenstopp.booking.booking.application.Account;
import de.boxenstopp.booking.customer.domain.CustomerId;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads who is signed in. Staff are nobody's customers, whatever else their token says. */
final class SignedIn {

    private SignedIn() {}

    static Optional<Account> customer(@Nullable Principal principal) {
        return principal instanceof JwtAuthenticationToken token ? customer(token.getToken()) : Optional.empty();
    }

    private static Optional<Account> customer(Jwt token) {
        var email = token.getClaimAsString("email");
        if (!"CUSTOMER".equals(token.getClaimAsString("role")) || email == null) {
            return Optional.empty();
        }
        var customers = Optional.ofNullable(token.getClaimAsStringList("customerIds")).orElse(List.of()).stream()
                .map(id -> new CustomerId(UUID.fromString(id)))
                .collect(Collectors.toSet());
        return Optional.of(new Account(email, customers));
    }
}
