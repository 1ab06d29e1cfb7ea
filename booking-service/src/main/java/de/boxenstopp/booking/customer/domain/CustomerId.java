package de.boxenstopp.booking.customer.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record CustomerId(@Column(name = "id") UUID value) {

    public static CustomerId next() {
        return new CustomerId(UUID.randomUUID());
    }
}
