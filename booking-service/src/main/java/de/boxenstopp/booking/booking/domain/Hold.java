package de.boxenstopp.booking.booking.domain;

import java.time.Instant;

/** Places that are kept for a booking until a moment. */
public record Hold(Instant until, Window pickup, Window returning) {}
