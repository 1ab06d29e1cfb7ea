package de.boxenstopp.gateway.limit;

import de.boxenstopp.gateway.door.CleanRequest;
import de.boxenstopp.gateway.door.Doors;
import de.boxenstopp.gateway.route.Route;
import de.boxenstopp.gateway.route.Routes;
import de.boxenstopp.gateway.route.Traffic;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Counts requests, those for nothing as well. */
@Component
@Order(Doors.LIMITS)
class LimitFilter extends OncePerRequestFilter {

    private final Limits limits;
    private final Routes routes;
    private final HandlerExceptionResolver problems;

    LimitFilter(
            Limits limits, Routes routes, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.limits = limits;
        this.routes = routes;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            count(CleanRequest.of(request));
        } catch (TooManyRequests refusal) {
            problems.resolveException(request, response, null, refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    private void count(CleanRequest request) {
        switch (routes.of(request).map(Route::traffic).orElse(Traffic.NORMAL)) {
            case WEBHOOK -> {} // signed, and sent again until we take it
            case SIGN_IN -> limits.countSignIn(request.client());
            case NORMAL, STREAM -> {
                if (request.isRead()) {
                    request.subject()
                            .ifPresentOrElse(limits::countRead, () -> limits.countAnonymousRead(request.client()));
                } else {
                    limits.countWrite(request.client());
                }
            }
        }
    }
}
