package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WorkshopDay;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.Occupancy;
import de.boxenstopp.slot.reservation.domain.PaymentId;
import de.boxenstopp.slot.reservation.domain.Reservation;
import de.boxenstopp.slot.reservation.domain.Reservations;
import de.boxenstopp.slot.reservation.domain.SlotEvent;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reservations, what they take, and what was told of them. Hands out copies: what an act did to one before it failed
 * must leave no trace.
 */
public class InMemoryReservations implements Reservations, TakenPlaces, PaymentAnswers, SlotEvents {

    private static final List<Field> FIELDS = Stream.of(Reservation.class.getDeclaredFields())
            .filter(field -> !Modifier.isFinal(field.getModifiers()))
            .peek(field -> field.setAccessible(true))
            .toList();

    public final List<SlotEvent> told = new ArrayList<>();
    private final Map<BookingId, Reservation> reservations = new HashMap<>();
    private final Set<PaymentId> answered = new HashSet<>();

    @Override
    public void claim(BookingId booking) {}

    @Override
    public boolean claimIfIdle(BookingId booking) {
        return true;
    }

    @Override
    public Optional<Reservation> find(BookingId booking) {
        return Optional.ofNullable(reservations.get(booking)).map(InMemoryReservations::copy);
    }

    @Override
    public List<BookingId> lapsed(Instant now, int limit) {
        return reservations.values().stream()
                .filter(reservation -> reservation.hasLapsed(now))
                .map(Reservation::booking)
                .limit(limit)
                .toList();
    }

    @Override
    public void store(Reservation reservation) {
        reservations.put(reservation.booking(), reservation);
        told.addAll(reservation.takeEvents());
    }

    @Override
    public void record(SlotEvent event) {
        told.add(event);
    }

    @Override
    public boolean note(PaymentId payment, BookingId booking) {
        return answered.add(payment);
    }

    @Override
    public Occupancy byOthersThan(BookingId booking, Visit visit, Map<LocalDate, WorkshopDay> lockedDays) {
        Predicate<Reservation> other = reservation -> !reservation.booking().equals(booking);
        var pickup = visit.pickupWindow();
        var comeback = visit.returnWindow();
        return new Occupancy(
                lockedDays,
                new Occupancy.Taken(pickup.capacity(), places(pickup, other)),
                new Occupancy.Taken(comeback.capacity(), places(comeback, other)),
                Math.toIntExact(taking().filter(other)
                        .filter(reservation -> reservation.places().pickupDate().equals(pickup.date()))
                        .count()),
                lockedDays.keySet().stream().collect(Collectors.toMap(date -> date, date -> minutes(date, other))));
    }

    public Collection<Reservation> all() {
        return reservations.values();
    }

    public Map<SlotId, Integer> places() {
        return taking().flatMap(reservation -> reservation.places().slots().stream())
                .collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum));
    }

    /** As in the database: whoever takes no places must have no minutes, either; it is not looked at how they stand. */
    public Map<LocalDate, Integer> minutes() {
        return reservations.values().stream()
                .flatMap(reservation -> reservation.minutes().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
    }

    int places(SlotWindow window) {
        return places(window, _ -> true);
    }

    int minutes(LocalDate date) {
        return minutes(date, _ -> true);
    }

    private int places(SlotWindow window, Predicate<Reservation> whose) {
        return Math.toIntExact(taking().filter(whose)
                .filter(reservation -> reservation.places().slots().contains(window.id()))
                .count());
    }

    private int minutes(LocalDate date, Predicate<Reservation> whose) {
        return reservations.values().stream()
                .filter(whose)
                .mapToInt(reservation -> reservation.minutes().getOrDefault(date, 0))
                .sum();
    }

    private Stream<Reservation> taking() {
        return reservations.values().stream()
                .filter(reservation -> reservation.status().takesPlaces());
    }

    private static Reservation copy(Reservation original) {
        var copy = Reservation.neverToBeHeld(original.booking());
        for (var field : FIELDS) {
            try {
                field.set(copy, field.get(original));
            } catch (IllegalAccessException impossible) {
                throw new AssertionError(impossible);
            }
        }
        return copy;
    }
}
