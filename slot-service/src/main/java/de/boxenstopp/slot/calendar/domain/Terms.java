package de.boxenstopp.slot.calendar.domain;

/** How a workshop works and what can be booked there. A new one begins with the usual terms, those of the settings. */
public record Terms(OpeningHours hours, PlaceRules rules) {}
