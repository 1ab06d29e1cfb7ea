package de.boxenstopp.kit.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Whatever is not named in the {@link RouteRules} is not there: 404, or 405 where another method is. */
final class KnownRoutes extends OncePerRequestFilter {

    private final RouteRules rules;
    private final HandlerExceptionResolver problems;

    KnownRoutes(RouteRules rules, HandlerExceptionResolver problems) {
        this.rules = rules;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (rules.ruleFor(request).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        var otherMethods = rules.methodsAt(request);
        var refusal = otherMethods.isEmpty()
                ? new NoResourceFoundException(
                        HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), request.getRequestURI())
                : new HttpRequestMethodNotSupportedException(request.getMethod(), otherMethods);
        problems.resolveException(request, response, null, refusal);
    }
}
