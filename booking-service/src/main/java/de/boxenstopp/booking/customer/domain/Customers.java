package de.boxenstopp.booking.customer.domain;

import java.util.Optional;
import java.util.Set;

/** All customers. Storing one also publishes the profile as it now is. */
public interface Customers {

    void store(Customer customer);

    Optional<Customer> find(CustomerId id);

    /** The one of these that was registered last; kept from others' changes until the transaction ends. */
    Optional<Customer> newestForChange(Set<CustomerId> ids);
}
