package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.NotReschedulable;
import de.boxenstopp.booking.booking.domain.Reschedule;
import de.boxenstopp.kit.http.PeerProblem;
import de.boxenstopp.kit.problem.RuleViolation;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Gives a paid booking other windows.
 *
 * <p>Three steps, and no transaction is open while slot-service is asked: the wish is committed, the places are exchanged,
 * the booking takes the new windows over. A wish that was left behind is finished by the customer's next click or by us,
 * since the places may be exchanged already.
 */
@Service
public class RescheduleBooking {

    private static final Logger log = LoggerFactory.getLogger(RescheduleBooking.class);

    private final RescheduleDesk desk;
    private final SlotSwaps swaps;
    private final BookingMetrics metrics;

    RescheduleBooking(RescheduleDesk desk, SlotSwaps swaps, BookingMetrics metrics) {
        this.desk = desk;
        this.swaps = swaps;
        this.metrics = metrics;
    }

    public Booking handle(Command command) {
        try {
            var started = desk.start(command);
            var booking = started.wish().isEmpty()
                    ? started.booking()
                    : finish(started.wish().get());
            if (!booking.has(command.pickupSlotId(), command.returnSlotId())) {
                throw new NotReschedulable(booking.status());
            }
            metrics.rescheduling("done");
            return booking;
        } catch (RuleViolation violation) {
            metrics.rescheduling(violation.code());
            throw violation;
        }
    }

    @Scheduled(fixedDelayString = "PT30S")
    void finishLeftBehind() {
        desk.leftBehind().forEach(wish -> {
            try {
                finish(wish);
                metrics.rescheduling("finished");
            } catch (RuleViolation refused) { // nobody waits for an answer; without one we ask again
                metrics.rescheduling(refused.code());
            } catch (RuntimeException failure) {
                log.error(
                        "Cannot settle the other windows of booking {}",
                        wish.booking().value(),
                        failure);
            }
        });
    }

    private Booking finish(Reschedule wish) {
        try {
            return desk.settle(wish, swaps.swap(wish.booking(), wish.pickupSlotId(), wish.returnSlotId()));
        } catch (SlotRefused | PeerProblem refused) {
            desk.giveUp(wish);
            throw refused;
        }
    }

    public record Command(BookingAccess.Key key, UUID pickupSlotId, UUID returnSlotId) {}
}
