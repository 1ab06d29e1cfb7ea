package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.customer.domain.Customer;
import de.boxenstopp.booking.customer.domain.CustomerId;
import de.boxenstopp.booking.customer.domain.Customers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

class InMemoryCustomers implements Customers {

    private final Map<CustomerId, Customer> stored = new HashMap<>();

    @Override
    public void store(Customer customer) {
        stored.put(customer.id(), customer);
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return Optional.ofNullable(stored.get(id));
    }
}
