package de.boxenstopp.booking.customer.domain;

import jakarta.persistence.Embeddable;

/** @param phone E.164 */
@Embeddable
public record Person(String firstName, String lastName, String email, String phone) {

    public Person withEmail(String other) {
        return new Person(firstName, lastName, other, phone);
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
