package de.boxenstopp.booking.checkout.application;

import de.boxenstopp.booking.booking.application.BookingAccess;
import de.boxenstopp.booking.booking.application.HoldEnds;
import de.boxenstopp.booking.booking.application.SlotRefused;
import de.boxenstopp.booking.checkout.application.Checkouts.Answer;
import de.boxenstopp.booking.checkout.domain.Attempt;
import de.boxenstopp.booking.checkout.domain.NotPayable;
import de.boxenstopp.kit.problem.RuleViolation;
import org.springframework.stereotype.Service;

/**
 * Leads a customer to the page where the booking is paid.
 *
 * <p>Three steps, and no transaction is open while anybody is asked: the attempt is committed, the hold is moved behind
 * its end, payment-service is asked. Whoever comes next goes on where the one before stopped, with the same words; what
 * nobody goes on with ends by itself, together with its hold.
 */
@Service
public class OpenCheckout {

    /** An attempt that turns out to be over is followed by a fresh one, which cannot be; two clicks may meet on the way. */
    private static final int ROUNDS = 4;

    private final AttemptDesk desk;
    private final HoldEnds holdEnds;
    private final Checkouts checkouts;
    private final CheckoutSettings settings;
    private final CheckoutMetrics metrics;

    OpenCheckout(
            AttemptDesk desk,
            HoldEnds holdEnds,
            Checkouts checkouts,
            CheckoutSettings settings,
            CheckoutMetrics metrics) {
        this.desk = desk;
        this.holdEnds = holdEnds;
        this.checkouts = checkouts;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** @throws RuleViolation when there is nothing to pay, it was tried too often, or somebody is away */
    public Answer.Open handle(Command command) {
        try {
            var open = open(command);
            metrics.opening("open");
            return open;
        } catch (RuleViolation violation) {
            metrics.opening(violation.code());
            throw violation;
        }
    }

    private Answer.Open open(Command command) {
        for (var round = 0; round < ROUNDS; round++) {
            var attempt = desk.openOrStart(command);
            if (attempt.holdMoved() || moveHold(attempt)) {
                switch (checkouts.open(attempt.booking(), attempt.request())) {
                    case Answer.Open open -> {
                        return open;
                    }
                    case Answer.Closed() -> desk.close(attempt);
                    case Answer.NeverOpened() -> desk.neverOpened(attempt);
                    case Answer.NotPayable() -> throw new NotPayable();
                }
            }
        }
        throw new CheckoutUnavailable();
    }

    /** @return false when somebody else took the attempt back meanwhile */
    private boolean moveHold(Attempt attempt) {
        var until = attempt.request().expiresAt().plus(settings.holdMargin());
        try {
            return desk.holdMoved(attempt, holdEnds.move(attempt.booking(), until));
        } catch (SlotRefused refused) { // run out, given up or paid: the fact that says so is on its way to us
            desk.undo(attempt);
            throw refused.kind() == RuleViolation.Kind.CONFLICT ? new NotPayable() : new CheckoutUnavailable(refused);
        }
    }

    /** @param successUrl where the customer comes back to; both are addresses of our own */
    public record Command(BookingAccess.Key key, String successUrl, String cancelUrl) {}
}
