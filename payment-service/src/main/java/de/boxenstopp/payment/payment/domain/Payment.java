package de.boxenstopp.payment.payment.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One attempt to have a booking paid: what we asked Stripe for, and what came of it. */
@Entity
@Table(name = "payment")
public class Payment {

    private static final Duration ANSWER_TIME = Duration.ofSeconds(20);
    private static final Duration AFTER_EXPIRY = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(30);

    @EmbeddedId
    private PaymentId id;

    @Embedded
    private BookingId booking;

    @Embedded
    private CustomerId customer;

    private long amountCents;
    private String orderFingerprint;

    /** Every parameter of the call, as it was and will be sent; the customer's id at Stripe is added from its own row. */
    private String request;

    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    /** Only with FAILED: Stripe certainly never gave the customer this way to pay. */
    private boolean neverOpened;

    private @Nullable String sessionId;
    private @Nullable String checkoutUrl;

    @Embedded
    private @Nullable Receipt receipt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "failed_try", joinColumns = @JoinColumn(name = "payment_id"))
    @Column(name = "try_id")
    private Set<String> failedTries = new HashSet<>();

    private Instant createdAt;

    /** When Stripe is to be asked even if it says nothing. */
    private @Nullable Instant nextLookAt;

    @Version
    private @Nullable Long version;

    @Transient
    private final List<PaymentEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    Payment() {}

    private Payment(CheckoutOrder order, String request, Instant now) {
        this.id = order.payment();
        this.booking = order.booking();
        this.customer = order.customer().id();
        this.amountCents = order.amountCents();
        this.orderFingerprint = order.fingerprint();
        this.request = request;
        this.expiresAt = order.expiresAt();
        this.state = PaymentState.CREATED;
        this.createdAt = now;
        this.nextLookAt = now.plus(ANSWER_TIME);
    }

    public static Payment attempt(CheckoutOrder order, String request, Instant now) {
        return new Payment(order, request, now);
    }

    /** @throws CheckoutRefused when the same payment was asked for with another content */
    public void checkSame(CheckoutOrder order) {
        if (!orderFingerprint.equals(order.fingerprint())) {
            throw CheckoutRefused.different();
        }
    }

    /** @throws CheckoutRefused when nobody can pay with it any more */
    public void checkPayable() {
        switch (state) {
            case CREATED, UNKNOWN, REQUIRES_ACTION -> {}
            case PROCESSING, SUCCEEDED -> throw CheckoutRefused.succeeded();
            case EXPIRED -> throw CheckoutRefused.closed();
            case FAILED -> throw neverOpened ? CheckoutRefused.neverOpened() : CheckoutRefused.closed();
        }
    }

    /** Where the customer can pay now. */
    public Optional<URI> openAt(Instant now) {
        return state == PaymentState.REQUIRES_ACTION && now.isBefore(expiresAt)
                ? Optional.ofNullable(checkoutUrl).map(URI::create)
                : Optional.empty();
    }

    /** Nobody can pay any more, and we have not noted it yet. */
    public boolean isOverdue(Instant now) {
        return !state.isOver() && !now.isBefore(expiresAt);
    }

    /** Takes in what Stripe showed. The same again, or something older, changes nothing. */
    public void apply(CheckoutSeen seen, Instant now) {
        noteSession(seen.sessionId());
        if (seen.failedTry() != null && state != PaymentState.SUCCEEDED) {
            note(seen.failedTry());
        }
        switch (seen.status()) {
            case CheckoutSeen.Status.Open(var url) -> {
                checkoutUrl = url.toString();
                moveTo(PaymentState.REQUIRES_ACTION);
            }
            case CheckoutSeen.Status.Processing() -> moveTo(PaymentState.PROCESSING);
            case CheckoutSeen.Status.Refused() -> moveTo(PaymentState.FAILED);
            case CheckoutSeen.Status.Paid(var money) -> {
                if (moveTo(PaymentState.SUCCEEDED)) {
                    receipt = money;
                    events.add(new PaymentEvent.Succeeded(id, booking, customer, money));
                }
            }
            case CheckoutSeen.Status.Expired() -> {
                if (moveTo(PaymentState.EXPIRED)) {
                    events.add(new PaymentEvent.Expired(id, booking, amountCents, expiresAt));
                }
            }
        }
        scheduleLook(now);
    }

    /** Stripe proved that it never opened a checkout. */
    public void neverOpened() {
        if (sessionId == null && moveTo(PaymentState.FAILED)) {
            neverOpened = true;
            nextLookAt = null;
        }
    }

    /** Stripe may have opened a checkout, and its answer did not arrive. */
    public void answerLost() {
        moveTo(PaymentState.UNKNOWN);
    }

    public void lookAgainAt(Instant time) {
        if (!state.isOver()) {
            nextLookAt = time;
        }
    }

    public PaymentId id() {
        return id;
    }

    public BookingId booking() {
        return booking;
    }

    public CustomerId customer() {
        return customer;
    }

    public PaymentState state() {
        return state;
    }

    public String request() {
        return request;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<String> sessionId() {
        return Optional.ofNullable(sessionId);
    }

    public Optional<Receipt> receipt() {
        return Optional.ofNullable(receipt);
    }

    public @Nullable Instant nextLookAt() {
        return nextLookAt;
    }

    /** Hands over what was recorded since the last call. */
    public List<PaymentEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    private void noteSession(String session) {
        if (sessionId == null) {
            sessionId = session;
            neverOpened = false;
            events.add(new PaymentEvent.Requested(id, booking, amountCents, expiresAt));
        } else if (!sessionId.equals(session)) {
            throw new IllegalStateException("Payment %s has another checkout".formatted(id.value()));
        }
    }

    private void note(FailedTry failed) {
        if (failedTries.add(failed.id())) {
            events.add(new PaymentEvent.Failed(id, booking, failed));
        }
    }

    private void scheduleLook(Instant now) {
        nextLookAt = switch (state) {
            case CREATED, UNKNOWN, PROCESSING -> now.plus(SOON);
            case REQUIRES_ACTION -> now.isBefore(expiresAt) ? expiresAt.plus(AFTER_EXPIRY) : now.plus(SOON);
            case SUCCEEDED, FAILED, EXPIRED -> null;
        };
    }

    private boolean moveTo(PaymentState next) {
        if (!state.successors().contains(next)) {
            return false;
        }
        state = next;
        return true;
    }
}
