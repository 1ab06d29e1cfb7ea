package de.boxenstopp.booking.booking.domain;

import static java.time.temporal.ChronoUnit.MILLIS;

import de.boxenstopp.booking.customer.domain.CustomerId;
import de.boxenstopp.booking.payment.domain.Decision;
import de.boxenstopp.booking.payment.domain.PaymentId;
import de.boxenstopp.booking.quote.domain.PricedLine;
import de.boxenstopp.booking.quote.domain.Quote;
import de.boxenstopp.booking.quote.domain.QuoteId;
import de.boxenstopp.booking.quote.domain.Totals;
import de.boxenstopp.booking.quote.domain.Vehicle;
import de.boxenstopp.booking.voucher.domain.VoucherCode;
import jakarta.persistence.AttributeOverride;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One visit of one car: collected, maintained, brought back. */
@Entity
@Table(name = "booking")
public class Booking {

    /** How long a booking token opens anything, counted from the appointment. */
    private static final Duration TOKEN_LIFE = Duration.ofDays(7);

    @EmbeddedId
    private BookingId id;

    private String number;

    private UUID customerId;

    private UUID workshopId;

    private UUID quoteId;

    private @Nullable String voucherCode;

    @Enumerated(EnumType.STRING)
    private BookingStatus status;

    @Embedded
    private Vehicle vehicle;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "booking_line", joinColumns = @JoinColumn(name = "booking_id"))
    @OrderColumn(name = "position")
    private List<PricedLine> lines;

    private int durationMinutes;

    @Embedded
    @AttributeOverride(name = "slotId", column = @Column(name = "pickup_slot_id"))
    @AttributeOverride(name = "date", column = @Column(name = "pickup_date"))
    @AttributeOverride(name = "start", column = @Column(name = "pickup_start"))
    @AttributeOverride(name = "end", column = @Column(name = "pickup_end"))
    private Window pickup;

    @Embedded
    @AttributeOverride(name = "slotId", column = @Column(name = "return_slot_id"))
    @AttributeOverride(name = "date", column = @Column(name = "return_date"))
    @AttributeOverride(name = "start", column = @Column(name = "return_start"))
    @AttributeOverride(name = "end", column = @Column(name = "return_end"))
    private Window returning;

    private Instant holdExpiresAt;

    @Embedded
    @AttributeOverride(name = "version", column = @Column(name = "policy_version"))
    @AttributeOverride(name = "freeHours", column = @Column(name = "policy_free_hours"))
    @AttributeOverride(name = "latePercent", column = @Column(name = "policy_late_percent"))
    private RefundPolicy policy;

    private boolean savePaymentMethod;

    @Embedded
    private BookingTokens tokens;

    private Instant placedAt;

    /** The payment that bought it. */
    private @Nullable UUID paymentId;

    @Version
    private @Nullable Long version;

    @Transient
    private final List<BookingEvent> events = new ArrayList<>();

    @Transient
    private final List<HistoryEntry> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    Booking() {}

    private Booking(Placement placement, BookingToken token, Instant at) {
        this.id = placement.id();
        this.number = placement.number().value();
        this.customerId = placement.customerId().value();
        this.workshopId = placement.workshopId();
        this.quoteId = placement.quote().id().value();
        this.voucherCode = placement.quote().voucher().map(VoucherCode::value).orElse(null);
        this.status = BookingStatus.PENDING_PAYMENT;
        this.vehicle = placement.quote().vehicle();
        this.lines = placement.quote().lines();
        this.durationMinutes = placement.quote().durationMinutes();
        this.pickup = placement.hold().pickup();
        this.returning = placement.hold().returning();
        this.holdExpiresAt = comparable(placement.hold().until());
        this.policy = RefundPolicy.CURRENT;
        this.savePaymentMethod = placement.savePaymentMethod();
        this.tokens = BookingTokens.beginningWith(token);
        this.placedAt = at;
    }

    public static Booking place(Placement placement, BookingToken token, Instant at) {
        var booking = new Booking(placement, token, at);
        booking.history.add(HistoryEntry.step(null, booking.status, Actor.CUSTOMER, Reason.PLACED, at));
        booking.history.add(HistoryEntry.held(booking.holdExpiresAt, at));
        booking.events.add(new BookingEvent.Created(
                booking.subject(),
                at,
                booking.workshopId,
                booking.vehicle,
                booking.lines,
                booking.totals(),
                booking.pickup,
                booking.returning,
                booking.policy.version()));
        return booking;
    }

    /**
     * The hold ran out before money came. Nothing happens where the booking has gone on already, and where the hold that
     * ended is not the one it has now: a fact may come late.
     *
     * @return whether the booking ended by this
     */
    public boolean expire(Instant heldUntil, Instant at) {
        if (status != BookingStatus.PENDING_PAYMENT || heldUntil.isBefore(holdExpiresAt)) {
            return false;
        }
        moveTo(BookingStatus.EXPIRED, Actor.SYSTEM, Reason.HOLD_EXPIRED, at);
        events.add(new BookingEvent.Expired(subject(), at));
        return true;
    }

    /**
     * The places are firm for a payment; nothing else confirms. Money may come late, and even after the booking expired.
     *
     * @return what becomes of the payment
     */
    public Decision confirm(PaymentId payment, Instant at) {
        if (!status.successors().contains(BookingStatus.CONFIRMED)) {
            return turnAway(payment, List.of(), at);
        }
        moveTo(BookingStatus.CONFIRMED, Actor.SYSTEM, Reason.PLACES_FIRM, at);
        paymentId = payment.value();
        events.add(new BookingEvent.Confirmed(
                subject(), at, workshopId, vehicle, lines, durationMinutes, pickup, returning, payment));
        return Decision.CONFIRMED;
    }

    /**
     * Money that gets no places goes back, all of it.
     *
     * @param alternatives of use only to whoever came too late
     * @return why
     */
    public Decision turnAway(PaymentId payment, List<Alternative> alternatives, Instant at) {
        var reason = whyNot();
        var offered = reason == Decision.LATE ? alternatives : List.<Alternative>of();
        history.add(HistoryEntry.noted(HistoryEntry.Kind.PAYMENT_TURNED_AWAY, reason.name(), at, null));
        events.add(new BookingEvent.PaymentTurnedAway(subject(), at, payment, totals().grossCents(), reason, offered));
        return reason;
    }

    /** Cancelling twice is not an error: people click again when an answer got lost. */
    public void cancelUnpaid(Actor by, Instant at) {
        var terms = cancellationTerms();
        if (status == BookingStatus.CANCELLED) {
            return;
        }
        moveTo(BookingStatus.CANCELLED, by, Reason.CUSTOMER_REQUEST, at);
        events.add(new BookingEvent.Cancelled(subject(), at, by, Reason.CUSTOMER_REQUEST, terms));
    }

    /** @throws IllegalBookingStep when the booking cannot be cancelled any more */
    public CancellationTerms cancellationTerms() {
        return switch (status) {
            case PENDING_PAYMENT, CANCELLED -> CancellationTerms.UNPAID;
            case CONFIRMED,
                    PICKUP_ASSIGNED,
                    PICKED_UP,
                    AT_WORKSHOP,
                    IN_SERVICE,
                    READY_FOR_RETURN,
                    RETURN_ASSIGNED,
                    RETURNED,
                    EXPIRED,
                    NO_SHOW -> throw new IllegalBookingStep(status, BookingStatus.CANCELLED);
        };
    }

    /**
     * @throws NotReschedulable unless it is paid and the car still with its customer
     * @throws TooLateToReschedule when the pick-up begins sooner than this
     */
    public void requireReschedulable(Instant now, Duration notice) {
        if (!status.isReschedulable()) {
            throw new NotReschedulable(status);
        }
        if (now.isAfter(pickup.startsAt().minus(notice))) {
            throw new TooLateToReschedule(notice);
        }
    }

    /** The places are exchanged already. */
    public void reschedule(Window newPickup, Window newReturning, Instant at) {
        history.add(HistoryEntry.rescheduled(Actor.CUSTOMER, at));
        events.add(new BookingEvent.Rescheduled(subject(), at, workshopId, pickup, returning, newPickup, newReturning));
        pickup = newPickup;
        returning = newReturning;
    }

    public boolean has(UUID pickupSlotId, UUID returnSlotId) {
        return pickup.slotId().equals(pickupSlotId) && returning.slotId().equals(returnSlotId);
    }

    /** Places are kept; noted unless this is the hold known already. */
    public void noteHold(Instant until, Instant at) {
        if (!comparable(until).isAfter(holdExpiresAt)) {
            return;
        }
        holdExpiresAt = comparable(until);
        history.add(HistoryEntry.held(holdExpiresAt, at));
    }

    /** @param reason in slot-service's words */
    public void noteRelease(String reason, Instant at) {
        history.add(HistoryEntry.released(reason, at));
    }

    public void addToken(BookingToken token) {
        tokens.add(token);
    }

    public boolean opensWith(BookingToken token, Instant now) {
        return tokens.include(token) && now.isBefore(returning.endsAt().plus(TOKEN_LIFE));
    }

    public BookingId id() {
        return id;
    }

    public BookingNumber number() {
        return new BookingNumber(number);
    }

    public CustomerId customerId() {
        return new CustomerId(customerId);
    }

    public QuoteId quoteId() {
        return new QuoteId(quoteId);
    }

    public Optional<VoucherCode> voucher() {
        return Optional.ofNullable(voucherCode).map(VoucherCode::new);
    }

    public UUID workshopId() {
        return workshopId;
    }

    public BookingStatus status() {
        return status;
    }

    public Vehicle vehicle() {
        return vehicle;
    }

    public List<PricedLine> lines() {
        return List.copyOf(lines);
    }

    public Totals totals() {
        return Totals.of(lines);
    }

    public int durationMinutes() {
        return durationMinutes;
    }

    public Window pickup() {
        return pickup;
    }

    public Window returning() {
        return returning;
    }

    public Instant holdExpiresAt() {
        return holdExpiresAt;
    }

    public boolean savePaymentMethod() {
        return savePaymentMethod;
    }

    public Optional<PaymentId> paymentId() {
        return Optional.ofNullable(paymentId).map(PaymentId::new);
    }

    public Instant placedAt() {
        return placedAt;
    }

    /** Hands over the events recorded since the last call. */
    public List<BookingEvent> takeEvents() {
        return take(events);
    }

    /** Hands over what happened since the last call. */
    public List<HistoryEntry> takeHistory() {
        return take(history);
    }

    private Decision whyNot() {
        if (paymentId != null) {
            return Decision.DUPLICATE;
        }
        return status == BookingStatus.CANCELLED ? Decision.CANCELLED : Decision.LATE;
    }

    private void moveTo(BookingStatus next, Actor actor, Reason reason, Instant at) {
        if (!status.successors().contains(next)) {
            throw new IllegalBookingStep(status, next);
        }
        history.add(HistoryEntry.step(status, next, actor, reason, at));
        status = next;
    }

    private BookingEvent.Subject subject() {
        return new BookingEvent.Subject(id, number(), customerId());
    }

    /** The same moment reaches us by HTTP and by Kafka, cut off differently; it must compare as the same. */
    private static Instant comparable(Instant moment) {
        return moment.truncatedTo(MILLIS);
    }

    private static <T> List<T> take(List<T> recorded) {
        var taken = List.copyOf(recorded);
        recorded.clear();
        return taken;
    }

    /**
     * Everything that must be there before a booking can be.
     *
     * @param savePaymentMethod keep the card for additional work
     */
    public record Placement(
            BookingId id,
            BookingNumber number,
            CustomerId customerId,
            UUID workshopId,
            Quote quote,
            Hold hold,
            boolean savePaymentMethod) {}
}
