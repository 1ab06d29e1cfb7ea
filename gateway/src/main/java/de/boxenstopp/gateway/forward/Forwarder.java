package de.boxenstopp.gateway.forward;

import de.boxenstopp.gateway.door.CleanRequest;
import de.boxenstopp.gateway.limit.SignInAttempts;
import de.boxenstopp.gateway.route.Caller;
import de.boxenstopp.gateway.route.Route;
import de.boxenstopp.gateway.route.Traffic;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes a request that may pass to the service it belongs to. */
@Component
class Forwarder {

    private static final String BOOKING_TOKEN = "X-Booking-Token";

    private final ServiceCalls calls;
    private final Bodies bodies;
    private final SignInAttempts attempts;

    Forwarder(ServiceCalls calls, Bodies bodies, SignInAttempts attempts) {
        this.calls = calls;
        this.bodies = bodies;
        this.attempts = attempts;
    }

    ServerResponse forward(Route route, ServerRequest request) throws IOException {
        var servletRequest = request.servletRequest();
        if (route.caller() == Caller.BOOKING_TOKEN_OR_CUSTOMER) {
            requireTokenOrCustomer(servletRequest);
        }
        var body = bodies.of(servletRequest);
        if (route.traffic() == Traffic.SIGN_IN) {
            attempts.count(servletRequest.getRequestURI(), body);
        }
        var asked = CleanRequest.of(servletRequest);
        return calls.call(route, asked, body);
    }

    /** Roles are the doors' business; that a token may stand in for one is not known to them. */
    private static void requireTokenOrCustomer(HttpServletRequest request) {
        var token = request.getHeader(BOOKING_TOKEN);
        if (token != null && !token.isBlank()) {
            return;
        }
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || CleanRequest.of(request).subject().isEmpty()) {
            throw new InsufficientAuthenticationException("neither a booking's token nor a session");
        }
        if (caller.getAuthorities().stream().noneMatch(role -> "ROLE_CUSTOMER".equals(role.getAuthority()))) {
            throw new AccessDeniedException("no customer");
        }
    }
}
