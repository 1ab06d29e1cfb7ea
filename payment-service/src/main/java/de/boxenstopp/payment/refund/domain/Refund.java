package de.boxenstopp.payment.refund.domain;

import de.boxenstopp.payment.payment.domain.BookingId;
import de.boxenstopp.payment.payment.domain.PaymentId;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Money of one payment that is to go back, and what came of it. */
@Entity
@Table(name = "refund")
public class Refund {

    private static final Duration ANSWER_TIME = Duration.ofSeconds(20);
    private static final Duration STRIPE_TIME = Duration.ofHours(1);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    @EmbeddedId
    private RefundId id;

    @Embedded
    private PaymentId payment;

    @Embedded
    private BookingId booking;

    @Enumerated(EnumType.STRING)
    private RefundCause cause;

    @Enumerated(EnumType.STRING)
    private RefundCause.Purpose purpose;

    /** Of a payment turned away known only when its money has arrived: all of it. */
    private @Nullable Long amountCents;

    @Enumerated(EnumType.STRING)
    private RefundState state;

    /** Every parameter of the call, as it was and will be sent. */
    private @Nullable String request;

    /** Part of the key of the call: a new try is a new call. */
    private int attempt;

    private @Nullable Instant askedAt;
    private @Nullable String stripeRefundId;

    @Enumerated(EnumType.STRING)
    private @Nullable RefundFailure failure;

    private Instant createdAt;
    private @Nullable Instant nextLookAt;

    @Version
    private @Nullable Long version;

    @Transient
    private final List<RefundEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    Refund() {}

    private Refund(PaymentId payment, BookingId booking, RefundCause cause, @Nullable Long amountCents, Instant now) {
        this.id = RefundId.next();
        this.payment = payment;
        this.booking = booking;
        this.cause = cause;
        this.purpose = cause.purpose();
        this.amountCents = amountCents;
        this.state = RefundState.WAITING;
        this.createdAt = now;
        this.nextLookAt = now;
    }

    /** All of a payment that cannot buy its booking. */
    public static Refund turnedAway(PaymentId payment, BookingId booking, Instant now) {
        return new Refund(payment, booking, RefundCause.TURNED_AWAY, null, now);
    }

    public static Refund cancelled(
            PaymentId payment, BookingId booking, RefundCause cause, long amountCents, Instant now) {
        return new Refund(payment, booking, cause, amountCents, now);
    }

    /** The money is here and can go back. */
    public void begin(long amountCents, String request, Instant now) {
        if (moveTo(RefundState.CREATED)) {
            this.amountCents = amountCents;
            this.request = request;
            newAttempt(now);
        }
    }

    /** A try that failed is made again. */
    public void retry(Instant now) {
        if (state == RefundState.FAILED && canPass() && moveTo(RefundState.CREATED)) {
            newAttempt(now);
        }
    }

    /** What was asked under the last key never came to be: asking under a new one refunds nothing twice. */
    public void askAnew(Instant now) {
        if (state == RefundState.CREATED) {
            newAttempt(now);
        }
    }

    /** @param alreadyBackCents what other refunds have given back of the payment */
    public void apply(RefundSeen seen, long alreadyBackCents, Instant now) {
        if (stripeRefundId != null && !stripeRefundId.equals(seen.stripeRefundId())) {
            return; // an earlier try
        }
        stripeRefundId = seen.stripeRefundId();
        switch (seen.status()) {
            case RefundSeen.Status.Pending() -> {
                moveTo(RefundState.PENDING);
                if (state == RefundState.PENDING) {
                    nextLookAt = now.plus(STRIPE_TIME);
                }
            }
            case RefundSeen.Status.Succeeded() -> {
                if (moveTo(RefundState.SUCCEEDED)) {
                    nextLookAt = null;
                    events.add(new RefundEvent.Refunded(
                            id,
                            payment,
                            booking,
                            amountCents(),
                            alreadyBackCents + amountCents(),
                            stripeRefundId,
                            cause));
                }
            }
            case RefundSeen.Status.Failed(var why) -> fail(why, alreadyBackCents, now);
        }
    }

    public void fail(RefundFailure why, long alreadyBackCents, Instant now) {
        if (moveTo(RefundState.FAILED)) {
            failure = why;
            nextLookAt = why.mayPass() ? now.plus(pause()) : null;
            events.add(new RefundEvent.Failed(
                    id,
                    payment,
                    booking,
                    amountCents == null ? 0 : amountCents,
                    alreadyBackCents,
                    stripeRefundId,
                    cause,
                    why));
        }
    }

    public void lookAgainAt(Instant time) {
        if (nextLookAt != null) {
            nextLookAt = time;
        }
    }

    public boolean isAskedBefore(Instant time) {
        return askedAt != null && askedAt.isBefore(time);
    }

    public String idempotencyKey() {
        return "refund-%s-%d".formatted(id.value(), attempt);
    }

    public RefundId id() {
        return id;
    }

    public PaymentId payment() {
        return payment;
    }

    public BookingId booking() {
        return booking;
    }

    public RefundCause cause() {
        return cause;
    }

    public RefundCause.Purpose purpose() {
        return purpose;
    }

    public RefundState state() {
        return state;
    }

    public Optional<Long> wantedCents() {
        return Optional.ofNullable(amountCents);
    }

    public long amountCents() {
        return Objects.requireNonNull(amountCents, "known when it begins");
    }

    public String request() {
        return Objects.requireNonNull(request, "known when it begins");
    }

    public Optional<String> stripeRefundId() {
        return Optional.ofNullable(stripeRefundId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Hands over what was recorded since the last call. */
    public List<RefundEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    private void newAttempt(Instant now) {
        attempt++;
        askedAt = now;
        stripeRefundId = null;
        failure = null;
        nextLookAt = now.plus(ANSWER_TIME);
    }

    private boolean canPass() {
        return failure != null && failure.mayPass() && request != null;
    }

    private Duration pause() {
        var pause = FIRST_RETRY.multipliedBy(1L << Math.min(attempt, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private boolean moveTo(RefundState next) {
        if (!state.successors().contains(next)) {
            return false;
        }
        state = next;
        return true;
    }
}
