package de.boxenstopp.booking;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import de.boxenstopp.kit.security.RouteRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@ConfigurationPropertiesScan
class BookingServiceApplication {

    private static final String ADMIN = "ADMIN";

    public static void main(String[] arguments) {
        SpringApplication.run(BookingServiceApplication.class, arguments);
    }

    /** A booking is opened by its token or to its customer; both are looked at where the booking is found. */
    @Bean
    RouteRules routeRules() {
        return RouteRules.define()
                .open(POST, "/api/quotes", "/api/bookings", "/api/bookings/*/cancellation", "/api/bookings/*/checkout")
                .open(GET, "/api/catalog/brands", "/api/catalog/brands/*/models", "/api/catalog/services")
                .role(ADMIN, GET, "/api/admin/prices", "/api/admin/prices.csv", "/api/admin/catalog/*")
                .role(ADMIN, POST, "/api/admin/prices", "/api/admin/prices/import", "/api/admin/catalog/*")
                .role(ADMIN, PUT, "/api/admin/prices/*", "/api/admin/catalog/*/*")
                .role(ADMIN, DELETE, "/api/admin/prices/*", "/api/admin/catalog/*/*")
                .role("CUSTOMER", GET, "/api/bookings")
                .role("CUSTOMER", POST, "/api/bookings/*/reschedule")
                .open(GET, "/api/service-area", "/api/catalog/recommendation")
                .role("ADMIN", GET, "/api/admin/service-area", "/api/admin/vouchers")
                .role("ADMIN", POST, "/api/admin/vouchers")
                .role("ADMIN", PUT, "/api/admin/service-area/*", "/api/admin/vouchers/*")
                .role("ADMIN", DELETE, "/api/admin/service-area/*", "/api/admin/vouchers/*")
                .open(
                        GET,
                        "/api/bookings/*",
                        "/api/bookings/*/timeline",
                        "/api/bookings/*/calendar.ics",
                        "/api/bookings/*/cancellation")
                .build();
    }
}
