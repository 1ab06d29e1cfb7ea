package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.payment.domain.Decision;
import de.boxenstopp.booking.payment.domain.Decisions;
import de.boxenstopp.booking.payment.domain.Payment;
import de.boxenstopp.booking.payment.domain.PaymentId;
import de.boxenstopp.booking.payment.domain.Payments;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Payments and decisions; refuses a second decision as the database does. */
class InMemoryPayments implements Payments, Decisions {

    final Map<PaymentId, Decision> decisions = new HashMap<>();
    private final Map<PaymentId, Payment> stored = new HashMap<>();

    @Override
    public Optional<Payment> find(PaymentId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<Payment> latestFor(UUID booking) {
        return stored.values().stream()
                .filter(payment -> payment.bookingId().equals(booking))
                .max(Comparator.comparing(Payment::firstHeardAt));
    }

    @Override
    public void store(Payment payment) {
        stored.put(payment.id(), payment);
    }

    @Override
    public Optional<Decision> of(PaymentId payment) {
        return Optional.ofNullable(decisions.get(payment));
    }

    @Override
    public void note(PaymentId payment, UUID booking, Decision decision, Instant at) {
        if (decisions.putIfAbsent(payment, decision) != null) {
            throw new IllegalStateException("decided already: " + payment);
        }
    }
}
