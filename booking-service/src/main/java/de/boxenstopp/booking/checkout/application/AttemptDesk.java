package de.boxenstopp.booking.checkout.application;

import de.boxenstopp.booking.booking.application.BookingAccess;
import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingStatus;
import de.boxenstopp.booking.booking.domain.Bookings;
import de.boxenstopp.booking.checkout.domain.Attempt;
import de.boxenstopp.booking.checkout.domain.Attempts;
import de.boxenstopp.booking.checkout.domain.HoldUsedUp;
import de.boxenstopp.booking.checkout.domain.NotPayable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything about attempts that is one transaction. The booking's row is locked first, so that clicks queue up. */
@Service
class AttemptDesk {

    private final BookingAccess access;
    private final Bookings bookings;
    private final Attempts attempts;
    private final CheckoutRequests requests;
    private final CheckoutSettings settings;
    private final Clock clock;

    AttemptDesk(
            BookingAccess access,
            Bookings bookings,
            Attempts attempts,
            CheckoutRequests requests,
            CheckoutSettings settings,
            Clock clock) {
        this.access = access;
        this.bookings = bookings;
        this.attempts = attempts;
        this.requests = requests;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public Attempt openOrStart(OpenCheckout.Command command) {
        var booking = access.openForChange(command.key());
        if (booking.status() != BookingStatus.PENDING_PAYMENT) {
            throw new NotPayable();
        }
        return attempts.findOpen(booking.id()).orElseGet(() -> start(booking, command));
    }

    private Attempt start(Booking booking, OpenCheckout.Command command) {
        if (attempts.counted(booking.id()) >= settings.attempts()) {
            throw new HoldUsedUp();
        }
        var now = clock.instant();
        var expiresAt = now.truncatedTo(ChronoUnit.SECONDS).plus(settings.lifetime());
        var attempt = new Attempt(booking.id(), requests.request(booking, command, expiresAt), false);
        attempts.start(attempt, now);
        return attempt;
    }

    /** The fact that says so comes too, but maybe later than the end of the old hold. */
    @Transactional
    public boolean holdMoved(Attempt attempt, Instant until) {
        var booking = bookings.findForChange(attempt.booking()).orElseThrow();
        booking.noteHold(until, clock.instant());
        bookings.store(booking);
        return attempts.holdMoved(attempt.id());
    }

    @Transactional
    public void undo(Attempt attempt) {
        attempts.undo(attempt.id());
    }

    @Transactional
    public void neverOpened(Attempt attempt) {
        attempts.neverOpened(attempt.id());
    }

    @Transactional
    public void close(Attempt attempt) {
        attempts.close(attempt.id());
    }
}
