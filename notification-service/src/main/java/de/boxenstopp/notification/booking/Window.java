package de.boxenstopp.notification.booking;

import java.time.LocalDate;
import java.time.LocalTime;

/** A handover window in local time. */
public record Window(LocalDate date, LocalTime start, LocalTime end) {}
