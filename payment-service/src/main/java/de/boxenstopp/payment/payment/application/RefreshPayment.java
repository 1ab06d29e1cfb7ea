package de.boxenstopp.payment.payment.application;

import de.boxenstopp.payment.payment.domain.CheckoutSeen;
import de.boxenstopp.payment.payment.domain.Payment;
import de.boxenstopp.payment.payment.domain.PaymentId;
import de.boxenstopp.payment.payment.domain.PaymentState;
import de.boxenstopp.payment.payment.domain.Payments;
import de.boxenstopp.payment.payment.domain.StripeAway;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings a payment up to what Stripe says: the one way in which payments change. Whoever has a hint calls it, a webhook,
 * the janitor, a customer who asks again; the hint is never believed, Stripe is asked.
 */
@Service
public class RefreshPayment {

    private static final Logger log = LoggerFactory.getLogger(RefreshPayment.class);

    private final Payments payments;
    private final BookingEnds bookingEnds;
    private final StripeCustomers customers;
    private final Checkouts checkouts;
    private final TransactionOperations transactions;
    private final Clock clock;

    RefreshPayment(
            Payments payments,
            BookingEnds bookingEnds,
            StripeCustomers customers,
            Checkouts checkouts,
            TransactionOperations transactions,
            Clock clock) {
        this.payments = payments;
        this.bookingEnds = bookingEnds;
        this.customers = customers;
        this.checkouts = checkouts;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void handle(PaymentId id) {
        handle(id, null);
    }

    /**
     * @param session the checkout's, where the hint names it and we may not know it yet
     * @return false when there is no such payment
     */
    public boolean handle(PaymentId id, @Nullable String session) {
        var known = payments.find(id);
        if (known.isEmpty()) {
            return false;
        }
        var payment = known.get();
        if (payment.state() == PaymentState.SUCCEEDED) {
            return true;
        }
        try {
            var seen = ask(payment, session);
            change(payment, reloaded -> reloaded.apply(seen, clock.instant()));
            if (seen.status() instanceof CheckoutSeen.Status.Open && bookingEnds.contains(payment.booking())) {
                var end = checkouts.expire(id, seen.sessionId());
                change(payment, reloaded -> reloaded.apply(end, clock.instant()));
            }
        } catch (NeverRan proof) {
            log.warn("Stripe never opened payment {}: {}", id.value(), proof.getMessage());
            change(payment, Payment::neverOpened);
        } catch (StripeAway away) {
            if (away.mayHaveActed()) {
                change(payment, Payment::answerLost);
            }
            throw away;
        }
        return true;
    }

    private CheckoutSeen ask(Payment payment, @Nullable String hinted) {
        var session = payment.sessionId().orElse(hinted);
        if (session != null) {
            return checkouts.look(session);
        }
        var customer = stripeCustomer(payment);
        if (clock.instant().isBefore(payment.expiresAt())) {
            return checkouts.open(payment.id(), payment.request(), customer);
        }
        return checkouts
                .search(payment.id(), customer)
                .orElseThrow(() -> new NeverRan(new IllegalStateException("nothing there after its time")));
    }

    private String stripeCustomer(Payment payment) {
        var customer = payment.customer();
        return switch (customers.find(customer).orElseThrow(() -> new NeverRan(new IllegalStateException("refused")))) {
            case StripeCustomers.Known.Created(var stripeId) -> stripeId;
            case StripeCustomers.Known.Asked(var request, var key) -> {
                try {
                    var stripeId = checkouts.createCustomer(request, key);
                    customers.created(customer, stripeId);
                    yield stripeId;
                } catch (NeverRan refusal) {
                    customers.refused(customer);
                    throw refusal;
                }
            }
        };
    }

    private void change(Payment payment, Consumer<Payment> act) {
        transactions.executeWithoutResult(_ -> {
            payments.claim(payment.booking());
            var reloaded = payments.find(payment.id()).orElseThrow();
            act.accept(reloaded);
            payments.store(reloaded);
        });
    }
}
