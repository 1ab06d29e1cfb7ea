package de.boxenstopp.notification.booking;

import java.util.UUID;

/** What every fact of a booking says about it. */
public record BookingRef(UUID id, String number, UUID customerId) {}
