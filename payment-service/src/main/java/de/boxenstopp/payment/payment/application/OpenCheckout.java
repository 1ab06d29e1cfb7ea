package de.boxenstopp.payment.payment.application;

import de.boxenstopp.payment.payment.domain.CheckoutOrder;
import de.boxenstopp.payment.payment.domain.CheckoutRefused;
import de.boxenstopp.payment.payment.domain.Payment;
import de.boxenstopp.payment.payment.domain.PaymentId;
import de.boxenstopp.payment.payment.domain.Payments;
import de.boxenstopp.payment.payment.domain.StripeAway;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Gives the customer a way to pay. The attempt is committed before Stripe is asked; asking again goes on with it. */
@Service
public class OpenCheckout {

    private final Payments payments;
    private final BookingEnds bookingEnds;
    private final StripeCustomers customers;
    private final Checkouts checkouts;
    private final RefreshPayment refreshPayment;
    private final TransactionOperations transactions;
    private final Clock clock;

    OpenCheckout(
            Payments payments,
            BookingEnds bookingEnds,
            StripeCustomers customers,
            Checkouts checkouts,
            RefreshPayment refreshPayment,
            TransactionOperations transactions,
            Clock clock) {
        this.payments = payments;
        this.bookingEnds = bookingEnds;
        this.customers = customers;
        this.checkouts = checkouts;
        this.refreshPayment = refreshPayment;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @throws CheckoutRefused when nobody can pay with it
     * @throws StripeAway when it is not known yet
     */
    public Opened handle(CheckoutOrder order) {
        lookAtThoseWhoseTimeIsOver(order);
        var payment = transactions.execute(_ -> attempt(order));
        if (payment.openAt(clock.instant()).isEmpty()) {
            refreshPayment.handle(order.payment());
            payment = transactions.execute(_ -> payable(order));
        }
        return opened(payment);
    }

    /** A customer who comes back is faster than the janitor. */
    private void lookAtThoseWhoseTimeIsOver(CheckoutOrder order) {
        payments.allOf(order.booking()).stream()
                .filter(other -> !other.id().equals(order.payment()))
                .filter(other -> other.isOverdue(clock.instant()))
                .forEach(other -> refreshPayment.handle(other.id()));
    }

    private Payment attempt(CheckoutOrder order) {
        payments.claim(order.booking());
        if (payments.find(order.payment()).isPresent()) {
            return payable(order);
        }
        payments.allOf(order.booking()).forEach(OpenCheckout::checkOther);
        checkBookingGoesOn(order);
        customers.prepare(order.customer().id(), checkouts.compose(order.customer()));
        var attempt = Payment.attempt(order, checkouts.compose(order), clock.instant());
        payments.store(attempt);
        return attempt;
    }

    private Payment payable(CheckoutOrder order) {
        var payment = payments.find(order.payment()).orElseThrow();
        payment.checkSame(order);
        payment.checkPayable();
        checkBookingGoesOn(order);
        return payment;
    }

    private static void checkOther(Payment other) {
        switch (other.state()) {
            case PROCESSING, SUCCEEDED -> throw CheckoutRefused.succeeded();
            case CREATED, UNKNOWN, REQUIRES_ACTION -> throw CheckoutRefused.anotherOpen();
            case FAILED, EXPIRED -> {}
        }
    }

    private void checkBookingGoesOn(CheckoutOrder order) {
        if (bookingEnds.contains(order.booking())) {
            throw CheckoutRefused.bookingEnded();
        }
    }

    private Opened opened(Payment payment) {
        var url = payment.openAt(clock.instant())
                .orElseThrow(() -> new StripeAway(false, new IllegalStateException("open beyond its time")));
        return new Opened(payment.id(), url, payment.expiresAt());
    }

    public record Opened(PaymentId payment, URI url, Instant expiresAt) {}
}
