package de.boxenstopp.booking.customer.persistence;

import de.boxenstopp.booking.customer.domain.Customer;
import de.boxenstopp.booking.customer.domain.CustomerId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CustomerRows extends JpaRepository<Customer, CustomerId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select customer from Customer customer where customer.id.value in :ids
            order by customer.registeredAt desc, customer.id.value
            """)
    List<Customer> newestForChange(Set<UUID> ids, Limit limit);
}
