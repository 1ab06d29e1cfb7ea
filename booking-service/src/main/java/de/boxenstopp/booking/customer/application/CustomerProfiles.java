package de.boxenstopp.booking.customer.application;

import de.boxenstopp.booking.customer.domain.Customer;

/** Tells the other services who a customer is, in the transaction under way. */
public interface CustomerProfiles {

    void publish(Customer customer);
}
