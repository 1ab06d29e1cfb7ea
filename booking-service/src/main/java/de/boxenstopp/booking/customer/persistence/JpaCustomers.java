package de.boxenstopp.booking.customer.persistence;

import de.boxenstopp.booking.customer.application.CustomerProfiles;
import de.boxenstopp.booking.customer.domain.Customer;
import de.boxenstopp.booking.customer.domain.CustomerId;
import de.boxenstopp.booking.customer.domain.Customers;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JpaCustomers implements Customers {

    private final CustomerRows rows;
    private final CustomerProfiles profiles;

    JpaCustomers(CustomerRows rows, CustomerProfiles profiles) {
        this.rows = rows;
        this.profiles = profiles;
    }

    @Override
    @Transactional
    public void store(Customer customer) {
        rows.save(customer);
        profiles.publish(customer);
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return rows.findById(id);
    }

    @Override
    public Optional<Customer> newestForChange(Set<CustomerId> ids) {
        var values = ids.stream().map(CustomerId::value).collect(Collectors.toSet());
        return values.isEmpty()
                ? Optional.empty()
                : rows.newestForChange(values, Limit.of(1)).stream().findFirst();
    }
}
