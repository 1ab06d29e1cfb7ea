package de.boxenstopp.booking;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import de.boxenstopp.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Routes {

    /** A booking is opened by its token, which is looked at where the booking is found. */
    @Bean
    RouteRules routeRules() {
        return RouteRules.define()
                .open(POST, "/api/quotes", "/api/bookings")
                .open(GET, "/api/bookings/*", "/api/bookings/*/timeline")
                .open(GET, "/api/bookings/*/cancellation")
                .open(POST, "/api/bookings/*/cancellation")
                .build();
    }
}
