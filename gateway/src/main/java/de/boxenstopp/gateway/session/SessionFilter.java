package de.boxenstopp.gateway.session;

import de.boxenstopp.gateway.door.CleanRequest;
import de.boxenstopp.gateway.door.CrossSiteRequest;
import de.boxenstopp.gateway.door.Doors;
import de.boxenstopp.gateway.door.Origins;
import de.boxenstopp.gateway.limit.Limits;
import de.boxenstopp.gateway.route.Caller;
import de.boxenstopp.gateway.route.Routes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Outside a session is an opaque token, in a cookie or as a bearer; inside it is what the services can check. */
@Component
@Order(Doors.SESSIONS)
class SessionFilter extends OncePerRequestFilter {

    private final Sessions sessions;
    private final Routes routes;
    private final Limits limits;
    private final SiteCheck site;
    private final String cookieName;
    private final HandlerExceptionResolver problems;

    SessionFilter(
            Sessions sessions,
            Routes routes,
            Limits limits,
            Origins origins,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.sessions = sessions;
        this.routes = routes;
        this.limits = limits;
        this.site = new SiteCheck(origins);
        this.cookieName = origins.isHttps() ? "__Host-session" : "session";
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            exchange(CleanRequest.of(request), response);
        } catch (RuntimeException refusal) {
            problems.resolveException(request, response, null, refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    private void exchange(CleanRequest request, HttpServletResponse response) {
        var shown = ShownToken.in(request, cookieName);
        request.remove(HttpHeaders.AUTHORIZATION);
        request.remove(HttpHeaders.COOKIE);
        if (!site.mayHaveSent(request, shown)) {
            throw new CrossSiteRequest();
        }
        shown.ifPresent(token -> enter(token, request, response));
    }

    private void enter(ShownToken shown, CleanRequest request, HttpServletResponse response) {
        try {
            var session = shown.canBeOurs() ? sessionOf(shown, request.client()) : Optional.<Session>empty();
            session.ifPresentOrElse(
                    found -> request.signIn(found.subject(), found.accessToken()), () -> refuse(shown, response));
        } catch (IdentityAway away) {
            if (!shown.isCookie() || !isForEverybodyToRead(request)) {
                throw away;
            }
        }
    }

    private Optional<Session> sessionOf(ShownToken shown, String client) {
        limits.requireFewUnknownSessions(client);
        var session = sessions.of(shown.value());
        if (session.isEmpty()) {
            limits.countUnknownSession(client);
        }
        return session;
    }

    /** Programs learn that their token is no good; a browser goes on as if it had never had the cookie. */
    private void refuse(ShownToken shown, HttpServletResponse response) {
        if (!shown.isCookie()) {
            throw new InvalidBearerTokenException("no session");
        }
        response.addHeader(HttpHeaders.SET_COOKIE, forgotten());
    }

    private String forgotten() {
        return cookieName + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict"
                + (cookieName.startsWith("__Host-") ? "; Secure" : "");
    }

    private boolean isForEverybodyToRead(CleanRequest request) {
        return request.isRead()
                && routes.of(request)
                        .filter(route -> route.caller() != Caller.ANYONE)
                        .isEmpty();
    }
}
