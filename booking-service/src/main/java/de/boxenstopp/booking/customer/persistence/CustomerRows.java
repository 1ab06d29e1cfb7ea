package de.boxenstopp.booking.customer.persistence;

import de.boxenstopp.booking.customer.domain.Customer;
import de.boxenstopp.booking.customer.domain.CustomerId;
import org.springframework.data.jpa.repository.JpaRepository;

interface CustomerRows extends JpaRepository<Customer, CustomerId> {}
