package de.boxenstopp.slot.history;

import java.time.LocalDate;
import java.util.Map;

/** What is taken of windows, days and bays, and how each booking stands. What is 0 is left out. */
record Picture(
        Map<Window, Integer> places,
        Map<LocalDate, Integer> bookings,
        Map<LocalDate, Integer> minutes,
        Map<Integer, String> status) {

    boolean isEmpty() {
        return places.isEmpty() && bookings.isEmpty() && minutes.isEmpty();
    }
}
