package de.boxenstopp.booking.quote.domain;

import jakarta.persistence.Embeddable;

/**
 * A car as far as its price depends on it, brand and model named as in the price list.
 *
 * @param year of build
 * @param mileage kilometres, when asked
 */
@Embeddable
public record Vehicle(String brand, String model, int year, int mileage) {}
