package de.boxenstopp.gateway.route;

import static de.boxenstopp.gateway.route.Caller.ADMIN;
import static de.boxenstopp.gateway.route.Caller.ANYONE;
import static de.boxenstopp.gateway.route.Caller.BOOKING_TOKEN_OR_CUSTOMER;
import static de.boxenstopp.gateway.route.Caller.CUSTOMER;
import static de.boxenstopp.gateway.route.Caller.SIGNED_IN;
import static de.boxenstopp.gateway.route.Traffic.SIGN_IN;
import static de.boxenstopp.gateway.route.Traffic.STREAM;
import static de.boxenstopp.gateway.route.Traffic.WEBHOOK;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpMethod;

/** Every route to a service. What is not here is not there: a new one is a line, and a line in the test beside it. */
final class AllowList {

    /** Behind these, a service asks others in turn, Stripe or the places, or has a whole file to work through. */
    private static final Duration LONG = Duration.ofSeconds(10);

    static final List<Route> ROUTES = List.of(
            booking(ANYONE, GET, "/api/catalog/brands"),
            booking(ANYONE, GET, "/api/catalog/brands/{brand}/models"),
            booking(ANYONE, GET, "/api/catalog/services"),
            booking(ANYONE, POST, "/api/quotes"),
            booking(ANYONE, POST, "/api/bookings").within(LONG),
            booking(CUSTOMER, GET, "/api/bookings"),
            booking(BOOKING_TOKEN_OR_CUSTOMER, GET, "/api/bookings/{id}"),
            booking(BOOKING_TOKEN_OR_CUSTOMER, GET, "/api/bookings/{id}/timeline"),
            booking(BOOKING_TOKEN_OR_CUSTOMER, GET, "/api/bookings/{id}/calendar.ics"),
            booking(BOOKING_TOKEN_OR_CUSTOMER, POST, "/api/bookings/{id}/checkout")
                    .within(LONG),
            booking(BOOKING_TOKEN_OR_CUSTOMER, GET, "/api/bookings/{id}/cancellation"),
            booking(BOOKING_TOKEN_OR_CUSTOMER, POST, "/api/bookings/{id}/cancellation")
                    .within(LONG),
            booking(ADMIN, GET, "/api/admin/prices"),
            booking(ADMIN, POST, "/api/admin/prices"),
            booking(ADMIN, PUT, "/api/admin/prices/{id}"),
            booking(ADMIN, DELETE, "/api/admin/prices/{id}"),
            booking(ADMIN, GET, "/api/admin/prices.csv"),
            booking(ADMIN, POST, "/api/admin/prices/import").within(LONG),
            booking(ADMIN, GET, "/api/admin/catalog/brands"),
            booking(ADMIN, POST, "/api/admin/catalog/brands"),
            booking(ADMIN, PUT, "/api/admin/catalog/brands/{id}"),
            booking(ADMIN, DELETE, "/api/admin/catalog/brands/{id}"),
            booking(ADMIN, GET, "/api/admin/catalog/models"),
            booking(ADMIN, POST, "/api/admin/catalog/models"),
            booking(ADMIN, PUT, "/api/admin/catalog/models/{id}"),
            booking(ADMIN, DELETE, "/api/admin/catalog/models/{id}"),
            booking(ADMIN, GET, "/api/admin/catalog/services"),
            booking(ADMIN, PUT, "/api/admin/catalog/services/{service}"),
            booking(ADMIN, GET, "/api/admin/catalog/changes"),
            booking(CUSTOMER, POST, "/api/bookings/{id}/reschedule").within(LONG),
            booking(ANYONE, GET, "/api/service-area"),
            booking(ANYONE, GET, "/api/catalog/recommendation"),
            booking(ADMIN, GET, "/api/admin/service-area"),
            booking(ADMIN, PUT, "/api/admin/service-area/{workshopId}"),
            booking(ADMIN, DELETE, "/api/admin/service-area/{workshopId}"),
            booking(ADMIN, GET, "/api/admin/vouchers"),
            booking(ADMIN, POST, "/api/admin/vouchers"),
            booking(ADMIN, PUT, "/api/admin/vouchers/{code}"),
            booking(ADMIN, DELETE, "/api/admin/vouchers/{code}"),
            slot(ANYONE, GET, "/api/slots"),
            slot(ANYONE, GET, "/api/slots/stream").as(STREAM),
            slot(ADMIN, GET, "/api/admin/workshops"),
            slot(ADMIN, POST, "/api/admin/workshops"),
            slot(ADMIN, PUT, "/api/admin/workshops/{id}"),
            slot(ADMIN, GET, "/api/admin/workshops/{id}/capacity"),
            slot(ADMIN, PUT, "/api/admin/workshops/{id}/capacity").within(LONG),
            slot(ADMIN, PUT, "/api/admin/workshops/{id}/capacity/days/{date}"),
            slot(ADMIN, PUT, "/api/admin/workshops/{id}/capacity/windows/{slotId}"),
            slot(ADMIN, PUT, "/api/admin/workshops/{id}/closed-days").within(LONG),
            slot(ADMIN, GET, "/api/admin/workshops/{id}/audit"),
            payment(ANYONE, POST, "/webhooks/stripe").as(WEBHOOK),
            identity(ANYONE, POST, "/auth/customer/magic-link").as(SIGN_IN),
            identity(ANYONE, GET, "/auth/customer/verify"),
            identity(ANYONE, POST, "/auth/customer/verify").as(SIGN_IN),
            identity(ANYONE, POST, "/auth/jockey/login").as(SIGN_IN),
            identity(ANYONE, POST, "/auth/workshop/login").as(SIGN_IN),
            identity(ANYONE, POST, "/auth/admin/login").as(SIGN_IN),
            identity(SIGNED_IN, GET, "/auth/me"),
            identity(SIGNED_IN, POST, "/auth/logout"),
            identity(ADMIN, GET, "/api/admin/users"),
            identity(ADMIN, POST, "/api/admin/users"),
            identity(ADMIN, PUT, "/api/admin/users/{id}"),
            identity(ADMIN, DELETE, "/api/admin/users/{id}"),
            identity(ADMIN, POST, "/api/admin/users/{id}/password-reset"),
            identity(ADMIN, POST, "/api/admin/users/{id}/unlock"),
            identity(ADMIN, PUT, "/api/admin/users/{id}/totp"),
            identity(ADMIN, DELETE, "/api/admin/users/{id}/totp"));

    private AllowList() {}

    private static Route booking(Caller caller, HttpMethod method, String pattern) {
        return Route.of("booking", caller, method, pattern);
    }

    private static Route slot(Caller caller, HttpMethod method, String pattern) {
        return Route.of("slot", caller, method, pattern);
    }

    private static Route payment(Caller caller, HttpMethod method, String pattern) {
        return Route.of("payment", caller, method, pattern);
    }

    private static Route identity(Caller caller, HttpMethod method, String pattern) {
        return Route.of("identity", caller, method, pattern);
    }
}
