package de.boxenstopp.gateway.forward;

import de.boxenstopp.gateway.route.Route;
import de.boxenstopp.gateway.route.Routes;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.handler.AbstractHandlerMethodExceptionResolver;

@Configuration(proxyBeanMethods = false)
class Forwarding implements WebMvcConfigurer {

    /** Half of the last twenty calls unanswered: ask no more for a few seconds. No time limits here, routes have them. */
    @Bean
    CircuitBreakerRegistry circuitBreakers() {
        return CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(5))
                .permittedNumberOfCallsInHalfOpenState(3)
                .build());
    }

    @Bean
    MeterBinder circuitBreakerMeters(CircuitBreakerRegistry breakers) {
        return meters ->
                TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    @Bean
    RouterFunction<ServerResponse> toServices(Routes routes, Forwarder forwarder) {
        return GatewayRouterFunctions.route("services")
                .route(
                        request -> routeOf(request, routes).isPresent(),
                        request -> forwarder.forward(
                                routes.of(request.servletRequest()).orElseThrow(), request))
                .build();
    }

    /** Not for the page that the server shows when something broke, which keeps the attributes of the request. */
    private static Optional<Route> routeOf(ServerRequest request, Routes routes) {
        var asked = request.servletRequest();
        var route = asked.getDispatcherType() == DispatcherType.REQUEST ? routes.of(asked) : Optional.<Route>empty();
        route.ifPresent(found -> nameForMeasuring(found, request));
        return route;
    }

    /** Or it would be measured as "unknown". */
    private static void nameForMeasuring(Route route, ServerRequest request) {
        request.attributes().put(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE, route.pattern());
    }

    /** Without this, problems are written for controllers only. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst((_, _, _, failure) -> letBrokenOffPass(failure));
        for (var resolver : resolvers) {
            if (resolver instanceof AbstractHandlerMethodExceptionResolver ours) {
                ours.setMappedHandlerPredicate(_ -> true);
            }
        }
    }

    /** The server then hangs up, which is the only way to say that an answer is not complete. */
    private static @Nullable ModelAndView letBrokenOffPass(Exception failure) {
        var reason = failure instanceof ServletException wrapped ? wrapped.getRootCause() : failure;
        if (reason instanceof BrokenOff broken) {
            throw broken;
        }
        return null;
    }
}
