package de.boxenstopp.slot.reservation.domain;

import de.boxenstopp.slot.calendar.domain.BayPlan;
import de.boxenstopp.slot.calendar.domain.WorkshopDay;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a visit needs room in, as it stands while the days are locked.
 *
 * @param bookings of others that begin on the day of the pick-up
 * @param minutes of others in the bays
 */
public record Occupancy(
        Map<LocalDate, WorkshopDay> days, Taken pickup, Taken comeback, int bookings, Map<LocalDate, Integer> minutes) {

    /** The places of a window, and how many of them others have. */
    public record Taken(int capacity, int taken) {

        boolean areGone() {
            return taken >= capacity;
        }
    }

    /**
     * First of all what stands against the pick-up: another return is proposed only where it is all that is missing.
     *
     * @param current the visit's reservation when it only moves: for what it has already, there is room
     */
    public Optional<Shortage> shortage(Visit visit, BayPlan plan, @Nullable Reservation current) {
        var wanted = visit.places();
        var movesPickup = current == null || !current.places().sharesPickup(wanted);
        var movesDay = current == null || !current.places().sharesPickupDay(wanted);
        var movesReturn = current == null || !current.places().sharesReturn(wanted);

        if (movesPickup && day(wanted.pickupDate()).closed()) {
            return Optional.of(Shortage.PICKUP_CLOSED);
        }
        if (movesPickup && pickup.areGone()) {
            return Optional.of(Shortage.PICKUP_TAKEN);
        }
        if (movesDay && bookings >= day(wanted.pickupDate()).dailyCap()) {
            return Optional.of(Shortage.DAY_FULL);
        }
        if (!fits(plan, current == null ? Map.of() : current.minutes())) {
            return Optional.of(Shortage.WORKSHOP_FULL);
        }
        if (movesReturn && day(wanted.returnDate()).closed()) {
            return Optional.of(Shortage.RETURN_CLOSED);
        }
        return movesReturn && comeback.areGone() ? Optional.of(Shortage.RETURN_TAKEN) : Optional.empty();
    }

    private boolean fits(BayPlan plan, Map<LocalDate, Integer> own) {
        return plan.minutes().entrySet().stream()
                .allMatch(need -> need.getValue() <= own.getOrDefault(need.getKey(), 0)
                        || need.getValue() <= left(need.getKey()));
    }

    private int left(LocalDate date) {
        return day(date).bayMinutes() - minutes.getOrDefault(date, 0);
    }

    private WorkshopDay day(LocalDate date) {
        var day = days.get(date);
        if (day == null) {
            throw new IllegalArgumentException(date + " is not locked");
        }
        return day;
    }
}
