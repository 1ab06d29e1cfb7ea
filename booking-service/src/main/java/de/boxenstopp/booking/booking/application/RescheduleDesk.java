package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.Bookings;
import de.boxenstopp.booking.booking.domain.Reschedule;
import de.boxenstopp.booking.booking.domain.RescheduleInProgress;
import de.boxenstopp.booking.booking.domain.Reschedules;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything about other windows that is one transaction. The booking's row is locked first, so that clicks queue up. */
@Service
class RescheduleDesk {

    private final BookingAccess access;
    private final Bookings bookings;
    private final Reschedules reschedules;
    private final BookingSettings settings;
    private final Clock clock;

    RescheduleDesk(
            BookingAccess access, Bookings bookings, Reschedules reschedules, BookingSettings settings, Clock clock) {
        this.access = access;
        this.bookings = bookings;
        this.reschedules = reschedules;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is to be settled; its wish is empty where the booking has these windows already. */
    record Started(Booking booking, Optional<Reschedule> wish) {}

    @Transactional
    public Started start(RescheduleBooking.Command command) {
        var booking = access.openToCustomerForChange(command.key());
        var open = reschedules.find(booking.id());
        if (open.isPresent()) {
            return new Started(booking, Optional.of(sameWish(open.get(), command)));
        }
        var now = clock.instant();
        booking.requireReschedulable(now, settings.rescheduleNotice());
        if (booking.has(command.pickupSlotId(), command.returnSlotId())) {
            return new Started(booking, Optional.empty());
        }
        var wish = new Reschedule(
                booking.id(), command.pickupSlotId(), command.returnSlotId(), now.truncatedTo(ChronoUnit.MICROS));
        reschedules.start(wish);
        return new Started(booking, Optional.of(wish));
    }

    private static Reschedule sameWish(Reschedule open, RescheduleBooking.Command command) {
        if (!open.wants(command.pickupSlotId(), command.returnSlotId())) {
            throw new RescheduleInProgress();
        }
        return open;
    }

    /** Somebody else may have settled it meanwhile, and even a later wish: then there is nothing left to do. */
    @Transactional
    public Booking settle(Reschedule wish, SlotSwaps.Swapped swapped) {
        var booking = bookings.findForChange(wish.booking()).orElseThrow();
        if (isOpen(wish)) {
            reschedules.settle(booking.id());
            if (booking.status().isReschedulable()) {
                booking.reschedule(swapped.pickup(), swapped.returning(), clock.instant());
                bookings.store(booking);
            }
        }
        return booking;
    }

    /** The booking keeps the windows it has. */
    @Transactional
    public void giveUp(Reschedule wish) {
        bookings.findForChange(wish.booking());
        if (isOpen(wish)) {
            reschedules.settle(wish.booking());
        }
    }

    /** What customers left behind who got no answer. */
    @Transactional(readOnly = true)
    public List<Reschedule> leftBehind() {
        return reschedules.startedBefore(clock.instant().minus(settings.reschedulePatience()));
    }

    private boolean isOpen(Reschedule wish) {
        return reschedules.find(wish.booking()).equals(Optional.of(wish));
    }
}
