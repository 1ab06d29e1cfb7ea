package de.boxenstopp.booking.payment.domain;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money for a booking as its customer sees it. Facts may come in any order: the furthest one counts. */
@Entity
@Table(name = "payment")
public class Payment {

    @EmbeddedId
    private PaymentId id;

    private UUID bookingId;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    private @Nullable Instant expiresAt;
    private @Nullable String failure;
    private Instant firstHeardAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    Payment() {}

    private Payment(PaymentId id, UUID bookingId, PaymentStatus status, Instant firstHeardAt) {
        this.id = id;
        this.bookingId = bookingId;
        this.status = status;
        this.firstHeardAt = firstHeardAt;
    }

    /** Nothing is known but that there is one: the first fact about it may be any. */
    public static Payment heardOf(PaymentId id, UUID booking, Instant at) {
        return new Payment(id, booking, PaymentStatus.OPEN, at);
    }

    public void closesAt(Instant moment) {
        expiresAt = moment;
    }

    /** @param reason a code */
    public void failed(String reason) {
        failure = reason;
        reached(PaymentStatus.FAILED);
    }

    public void reached(PaymentStatus next) {
        if (next.isAfter(status)) {
            status = next;
        }
    }

    public PaymentId id() {
        return id;
    }

    public UUID bookingId() {
        return bookingId;
    }

    public PaymentStatus status() {
        return status;
    }

    /** When the way to pay closes; only while it is open. */
    public @Nullable Instant expiresAt() {
        return isOpen() ? expiresAt : null;
    }

    /** Why it was declined last; only while that is the news. */
    public @Nullable String failure() {
        return status == PaymentStatus.FAILED ? failure : null;
    }

    public Instant firstHeardAt() {
        return firstHeardAt;
    }

    private boolean isOpen() {
        return status == PaymentStatus.OPEN || status == PaymentStatus.FAILED;
    }
}
