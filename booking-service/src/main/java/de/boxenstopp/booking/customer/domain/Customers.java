package de.boxenstopp.booking.customer.domain;

import java.util.Optional;

/** All customers. Storing one also publishes the profile as it now is. */
public interface Customers {

    void store(Customer customer);

    Optional<Customer> find(CustomerId id);
}
