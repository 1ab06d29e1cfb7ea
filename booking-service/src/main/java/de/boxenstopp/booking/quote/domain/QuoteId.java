package de.boxenstopp.booking.quote.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
public record QuoteId(@Column(name = "id") UUID value) {}
