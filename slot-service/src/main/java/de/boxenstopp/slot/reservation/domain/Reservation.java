package de.boxenstopp.slot.reservation.domain;

import de.boxenstopp.slot.calendar.domain.BayPlan;
import de.boxenstopp.slot.calendar.domain.OwnPlaces;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The places of one booking, and whether they are its own: for a while, for good, or no longer. */
@Entity
@Table(name = "reservation")
public class Reservation {

    @EmbeddedId
    private BookingId booking;

    /** Absent only when the booking was cancelled before it could hold any. */
    @Embedded
    private @Nullable Places places;

    @Enumerated(EnumType.STRING)
    private ReservationStatus status;

    private @Nullable Instant heldUntil;

    private @Nullable UUID paymentId;

    /** There are rows exactly as long as the reservation takes places: what a day has left is their sum. */
    @ElementCollection
    @CollectionTable(name = "bay_minutes", joinColumns = @JoinColumn(name = "booking_id"))
    private Set<BayMinutes> bayMinutes = new HashSet<>();

    @Version
    private @Nullable Long version;

    @Transient
    private final List<SlotEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    Reservation() {}

    private Reservation(BookingId booking, @Nullable Places places, ReservationStatus status) {
        this.booking = booking;
        this.places = places;
        this.status = status;
    }

    public static Reservation hold(BookingId booking, Places places, BayPlan plan, Instant until) {
        var reservation = new Reservation(booking, places, ReservationStatus.HELD);
        reservation.keep(plan, until);
        return reservation;
    }

    /** The cancellation overtook the hold, which must find nothing to take when it comes. */
    public static Reservation neverToBeHeld(BookingId booking) {
        return new Reservation(booking, null, ReservationStatus.RELEASED);
    }

    /** @throws ReservationRefused when the booking cannot hold these places, even if they are free */
    public void checkHold(Places wanted) {
        if (status == ReservationStatus.RELEASED) {
            throw ReservationRefused.released();
        }
        if (!wanted.equals(places)) {
            throw ReservationRefused.different();
        }
    }

    public void holdAgain(BayPlan plan, Instant until) {
        moveTo(ReservationStatus.HELD);
        keep(plan, until);
    }

    /**
     * Never to an earlier moment: who asks may be repeating an old question.
     *
     * @throws ReservationRefused when there is no hold that could go on
     */
    public void holdUntil(Instant end, Instant now) {
        switch (status) {
            case HELD -> {
                if (hasLapsed(now)) {
                    throw ReservationRefused.expired();
                }
                if (end.isAfter(until())) {
                    heldUntil = end;
                    events.add(new SlotEvent.Held(booking, places(), end));
                }
            }
            case FIRM -> throw ReservationRefused.firm();
            case EXPIRED -> throw ReservationRefused.expired();
            case RELEASED -> throw ReservationRefused.released();
        }
    }

    /** Money came while the places were ours. */
    public void firm(PaymentId payment) {
        moveTo(ReservationStatus.FIRM);
        heldUntil = null;
        paymentId = payment.value();
        events.add(new SlotEvent.Booked(booking, places(), payment));
    }

    /** Money came after the hold had run out, and the very same places are still free. */
    public void retake(PaymentId payment, BayPlan plan) {
        firm(payment);
        takeMinutes(plan);
    }

    public boolean isHeld() {
        return status == ReservationStatus.HELD;
    }

    public boolean hasLapsed(Instant now) {
        return isHeld() && !until().isAfter(now);
    }

    public void expire() {
        var until = until();
        moveTo(ReservationStatus.EXPIRED);
        heldUntil = null;
        bayMinutes = new HashSet<>();
        events.add(new SlotEvent.HoldExpired(booking, places(), until));
    }

    /** Cancelling twice, or after the hold has run out, frees nothing that is not free already. */
    public void release() {
        if (status == ReservationStatus.RELEASED) {
            return;
        }
        var tookPlaces = status.takesPlaces();
        moveTo(ReservationStatus.RELEASED);
        heldUntil = null;
        bayMinutes = new HashSet<>();
        if (tookPlaces) {
            events.add(new SlotEvent.Released(booking, places()));
        }
    }

    /** Announced by booking-service, which asked for it: there is no moment without places, hence no fact of ours. */
    public void swap(Places wanted, BayPlan plan) {
        places = wanted;
        takeMinutes(plan);
    }

    /** @throws ReservationRefused when it has no places to swap */
    public void checkSwap(Instant now) {
        switch (status) {
            case HELD, FIRM -> {
                if (hasLapsed(now)) {
                    throw ReservationRefused.expired();
                }
            }
            case EXPIRED -> throw ReservationRefused.expired();
            case RELEASED -> throw ReservationRefused.released();
        }
    }

    public BookingId booking() {
        return booking;
    }

    public Places places() {
        return Objects.requireNonNull(places, "cancelled before it held any");
    }

    public ReservationStatus status() {
        return status;
    }

    public @Nullable Instant heldUntil() {
        return heldUntil;
    }

    /** The one that got the places. */
    public Optional<PaymentId> payment() {
        return Optional.ofNullable(paymentId).map(PaymentId::new);
    }

    public Map<LocalDate, Integer> minutes() {
        return bayMinutes.stream().collect(Collectors.toMap(BayMinutes::date, BayMinutes::minutes));
    }

    /** What it may give up for something else. */
    public OwnPlaces own() {
        return new OwnPlaces(places().slots(), Optional.of(places().pickupDate()), minutes());
    }

    /** Hands over what was recorded since the last call. */
    public List<SlotEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    private void keep(BayPlan plan, Instant until) {
        heldUntil = until;
        takeMinutes(plan);
        events.add(new SlotEvent.Held(booking, places(), until));
    }

    private void takeMinutes(BayPlan plan) {
        var workshop = places().workshopId();
        bayMinutes = plan.minutes().entrySet().stream()
                .map(day -> new BayMinutes(workshop, day.getKey(), day.getValue()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Instant until() {
        return Objects.requireNonNull(heldUntil, "not held");
    }

    private void moveTo(ReservationStatus next) {
        if (!status.successors().contains(next)) {
            throw new IllegalStateException("%s cannot become %s".formatted(status, next));
        }
        status = next;
    }
}
