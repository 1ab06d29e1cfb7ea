package de.boxenstopp.notification.booking;

import java.time.LocalDate;

public record Invoice(String number, LocalDate issuedOn, long vatCents, long grossCents) {}
