package de.boxenstopp.booking.booking.domain;

/** @param street with number */
public record Address(String street, String zip, String city) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "Address[…]";
    }
}
