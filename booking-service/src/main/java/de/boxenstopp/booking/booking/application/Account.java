package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.customer.domain.CustomerId;
import java.util.Set;

/** A customer who is signed in: a proven e-mail address, and all customers who have it. */
public record Account(String email, Set<CustomerId> customers) {

    public Account {
        customers = Set.copyOf(customers);
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Account[…]";
    }
}
