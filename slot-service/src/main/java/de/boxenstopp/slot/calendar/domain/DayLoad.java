package de.boxenstopp.slot.calendar.domain;

/** A day of the workshop, how many bookings begin on it, and how many minutes of its bays are taken. */
public record DayLoad(WorkshopDay day, int bookings, int minutesTaken) {

    /** As it is for whoever has some of it: there is room for that, even if the day is too full by now. */
    public DayLoad without(OwnPlaces own) {
        var date = day.date();
        var begins = own.day().filter(date::equals).isPresent();
        var minutes = own.minutes().getOrDefault(date, 0);
        return new DayLoad(
                day,
                begins ? Math.min(bookings, day.dailyCap()) - 1 : bookings,
                minutes > 0 ? Math.min(minutesTaken, day.bayMinutes()) - minutes : minutesTaken);
    }

    int bookingsLeft() {
        return day.dailyCap() - bookings;
    }

    int minutesLeft() {
        return day.bayMinutes() - minutesTaken;
    }
}
