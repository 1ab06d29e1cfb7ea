package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.customer.domain.Customer;
import de.boxenstopp.booking.customer.domain.CustomerId;
import de.boxenstopp.booking.customer.domain.Customers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class InMemoryCustomers implements Customers {

    private final Map<CustomerId, Customer> stored = new HashMap<>();

    @Override
    public void store(Customer customer) {
        stored.put(customer.id(), customer);
    }

    @Override
    public Optional<Customer> newestForChange(Set<CustomerId> ids) {
        return stored.values().stream()
                .filter(customer -> ids.contains(customer.id()))
                .max(Comparator.comparing(Customer::registeredAt));
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return Optional.ofNullable(stored.get(id));
    }
}
