package de.boxenstopp.gateway.route;

/** Who may call a route. The service behind it looks again, and at whose thing it is. */
public enum Caller {
    ANYONE,
    /** Whoever shows a booking's token, which only booking-service can read. */
    BOOKING_TOKEN_OR_CUSTOMER,
    SIGNED_IN,
    CUSTOMER,
    JOCKEY,
    WORKSHOP,
    ADMIN;

    /** Whether {@link #name()} is what identity-service calls a role. */
    boolean isRole() {
        return switch (this) {
            case ANYONE, BOOKING_TOKEN_OR_CUSTOMER, SIGNED_IN -> false;
            case CUSTOMER, JOCKEY, WORKSHOP, ADMIN -> true;
        };
    }
}
