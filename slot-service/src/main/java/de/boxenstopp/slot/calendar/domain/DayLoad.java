package de.boxenstopp.slot.calendar.domain;

/** A day of the workshop, how many bookings begin on it, and how many minutes of its bays are taken. */
public record DayLoad(WorkshopDay day, int bookings, int minutesTaken) {

    int bookingsLeft() {
        return day.dailyCap() - bookings;
    }

    int minutesLeft() {
        return day.bayMinutes() - minutesTaken;
    }
}
