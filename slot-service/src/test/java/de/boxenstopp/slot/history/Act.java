package de.boxenstopp.slot.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Something that happens. Says everything itself, rather than "the next" or "the last" of anything: then it means the
 * same when what was before it is left out.
 */
sealed interface Act {

    /** Similar acts that are easier to understand. */
    default Stream<Act> simpler() {
        return Stream.of();
    }

    record Hold(int booking, Wish wish) implements Act {

        @Override
        public Stream<Act> simpler() {
            return Stream.of(30, 60, 120)
                    .filter(minutes -> minutes < wish.minutes())
                    .map(minutes -> new Hold(booking, new Wish(wish.pickup(), wish.comeback(), minutes)));
        }

        @Override
        public String toString() {
            return "booking %d holds %s".formatted(booking, wish);
        }
    }

    /** Somebody who was refused takes one of the windows that they were offered; nobody else can. */
    record TakeOffered(int booking, int choice) implements Act {

        @Override
        public String toString() {
            return "booking %d takes what it was offered, number %d".formatted(booking, choice + 1);
        }
    }

    record MoveHoldEnd(int booking, int minutes) implements Act {

        @Override
        public String toString() {
            return "the hold of booking %d is to end in %d minutes".formatted(booking, minutes);
        }
    }

    record Swap(int booking, Window pickup, Window comeback) implements Act {

        @Override
        public String toString() {
            return "booking %d swaps to %s, %s".formatted(booking, pickup, comeback);
        }
    }

    record Pay(int booking, int payment) implements Act {

        @Override
        public String toString() {
            return "payment %d comes for booking %d".formatted(payment, booking);
        }
    }

    record Cancel(int booking) implements Act {

        @Override
        public String toString() {
            return "booking %d is cancelled".formatted(booking);
        }
    }

    record Expire(int booking) implements Act {

        @Override
        public String toString() {
            return "booking %d expires".formatted(booking);
        }
    }

    record Sweep() implements Act {

        @Override
        public String toString() {
            return "what ran out is swept";
        }
    }

    record Wait(int minutes) implements Act {

        @Override
        public Stream<Act> simpler() {
            return minutes > 1 ? Stream.of(new Wait(minutes / 2), new Wait(minutes - 1)) : Stream.of();
        }

        @Override
        public String toString() {
            return "%d minutes pass".formatted(minutes);
        }
    }

    /** Clocks never go back: nothing happens when it is later already. */
    record ClockShows(Instant instant) implements Act {

        @Override
        public String toString() {
            return "the clock shows " + instant;
        }
    }

    record Look(Way way, LocalDate from, int days, int minutes) implements Act {

        LocalDate to() {
            return from.plusDays(days - 1);
        }

        @Override
        public Stream<Act> simpler() {
            return days > 1
                    ? Stream.of(new Look(way, from, 1, minutes), new Look(way, from.plusDays(1), days - 1, minutes))
                    : Stream.of();
        }

        @Override
        public String toString() {
            return "somebody looks for a %s on %s and %d days more, for %d minutes of work"
                    .formatted(way, from, days - 1, minutes);
        }
    }

    record SetCapacity(Window window, int places, By by) implements Act {

        @Override
        public String toString() {
            return "%s has %d places from now on, says %s".formatted(window, places, by);
        }
    }

    record SetDay(LocalDate date, int bays, int dailyCap, By by) implements Act {

        @Override
        public String toString() {
            return "%s has %d bays and takes %d bookings from now on, says %s".formatted(date, bays, dailyCap, by);
        }
    }

    /** Whether the whole workshop takes new bookings. */
    record TakeBookings(boolean open) implements Act {

        @Override
        public String toString() {
            return open ? "new bookings are taken again" : "no new bookings are taken";
        }
    }

    /** Admins take no place from anybody; whoever is at the database can. */
    enum By {
        ADMIN,
        OPERATOR
    }

    record Close(LocalDate date) implements Act {

        @Override
        public String toString() {
            return date + " is closed";
        }
    }

    record Reopen(LocalDate date) implements Act {

        @Override
        public String toString() {
            return date + " is opened again";
        }
    }
}
