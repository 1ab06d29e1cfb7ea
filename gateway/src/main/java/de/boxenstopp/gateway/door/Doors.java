package de.boxenstopp.gateway.door;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;

/** In which order a request passes, after {@link Arrival} and before the kit's size limit and doors. */
public final class Doors {

    private static final int SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER;

    public static final int OTHER_ORIGINS = SECURITY - 40;
    public static final int SESSIONS = SECURITY - 30;
    public static final int LIMITS = SECURITY - 20;

    private Doors() {}
}
