package de.boxenstopp.slot.reservation.persistence;

import de.boxenstopp.slot.calendar.domain.WorkshopDay;
import de.boxenstopp.slot.reservation.application.TakenPlaces;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.Occupancy;
import de.boxenstopp.slot.reservation.domain.Visit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything in one statement: meanwhile others wait for the days. */
@Repository
class JdbcTakenPlaces implements TakenPlaces {

    private static final String COUNTS = """
            select 'PICKUP' as what, w.date, w.capacity, (
                select count(*) from reservation r
                where r.workshop_id = w.workshop_id and r.pickup_date = w.date and r.pickup_slot_id = w.id
                  and r.status in ('HELD', 'FIRM') and r.booking_id <> :booking) as taken
            from slot_window w where w.id = :pickup and w.offered
            union all
            select 'RETURN', w.date, w.capacity, (
                select count(*) from reservation r
                where r.workshop_id = w.workshop_id and r.return_date = w.date and r.return_slot_id = w.id
                  and r.status in ('HELD', 'FIRM') and r.booking_id <> :booking)
            from slot_window w where w.id = :comeback and w.offered
            union all
            select 'BOOKINGS', :pickupDate, 0, count(*) from reservation r
            where r.workshop_id = :workshop and r.pickup_date = :pickupDate
              and r.status in ('HELD', 'FIRM') and r.booking_id <> :booking
            union all
            select 'MINUTES', b.date, 0, sum(b.minutes) from bay_minutes b
            where b.workshop_id = :workshop and b.date in (:days) and b.booking_id <> :booking
            group by b.date
            """;

    private final JdbcClient jdbc;

    JdbcTakenPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Occupancy byOthersThan(BookingId booking, Visit visit, Map<LocalDate, WorkshopDay> lockedDays) {
        var pickup = new Occupancy.Taken(0, 0);
        var comeback = new Occupancy.Taken(0, 0);
        var bookings = 0;
        var minutes = new HashMap<LocalDate, Integer>();
        for (var count : counts(booking, visit, lockedDays)) {
            switch (count.what()) {
                case PICKUP -> pickup = count.places();
                case RETURN -> comeback = count.places();
                case BOOKINGS -> bookings = count.taken();
                case MINUTES -> minutes.put(count.date(), count.taken());
            }
        }
        return new Occupancy(lockedDays, pickup, comeback, bookings, minutes);
    }

    private Iterable<Count> counts(BookingId booking, Visit visit, Map<LocalDate, WorkshopDay> days) {
        return jdbc.sql(COUNTS)
                .param("booking", booking.value())
                .param("workshop", visit.workshop().value())
                .param("pickup", visit.pickupWindow().id().value())
                .param("pickupDate", visit.pickupWindow().date())
                .param("comeback", visit.returnWindow().id().value())
                .param("days", days.keySet())
                .query((row, _) -> new Count(
                        What.valueOf(row.getString("what")),
                        row.getObject("date", LocalDate.class),
                        row.getInt("capacity"),
                        row.getInt("taken")))
                .list();
    }

    private enum What {
        PICKUP,
        RETURN,
        BOOKINGS,
        MINUTES
    }

    private record Count(What what, LocalDate date, int capacity, int taken) {

        Occupancy.Taken places() {
            return new Occupancy.Taken(capacity, taken);
        }
    }
}
