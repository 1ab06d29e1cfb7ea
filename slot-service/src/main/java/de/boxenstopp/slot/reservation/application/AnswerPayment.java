package de.boxenstopp.slot.reservation.application;

import de.boxenstopp.slot.calendar.application.FreeWindows;
import de.boxenstopp.slot.calendar.domain.OwnPlaces;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.HoldRules;
import de.boxenstopp.slot.reservation.domain.PaymentId;
import de.boxenstopp.slot.reservation.domain.Reservation;
import de.boxenstopp.slot.reservation.domain.Reservations;
import de.boxenstopp.slot.reservation.domain.SlotEvent;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money came for a booking. Every payment gets exactly one answer, whenever and however often we are told of it: booked
 * for the one that gets the places, lost for any other.
 */
@Service
public class AnswerPayment {

    private final PaymentAnswers answers;
    private final Reservations reservations;
    private final Room room;
    private final FreeWindows freeWindows;
    private final SlotEvents events;
    private final HoldRules rules;
    private final Clock clock;

    AnswerPayment(
            PaymentAnswers answers,
            Reservations reservations,
            Room room,
            FreeWindows freeWindows,
            SlotEvents events,
            HoldRules rules,
            Clock clock) {
        this.answers = answers;
        this.reservations = reservations;
        this.room = room;
        this.freeWindows = freeWindows;
        this.events = events;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    public void handle(BookingId booking, PaymentId payment) {
        reservations.claim(booking);
        if (answers.note(payment, booking)) {
            reservations
                    .find(booking)
                    .ifPresentOrElse(
                            reservation -> answer(reservation, payment), () -> lose(booking, payment, List.of()));
        }
    }

    private void answer(Reservation reservation, PaymentId payment) {
        switch (reservation.status()) {
            case HELD -> {
                reservation.firm(payment);
                reservations.store(reservation);
            }
            case EXPIRED -> retake(reservation, payment);
            // Another payment has the places, or the booking was cancelled: nothing to offer instead.
            case FIRM, RELEASED -> lose(reservation.booking(), payment, List.of());
        }
    }

    private void retake(Reservation reservation, PaymentId payment) {
        var booking = reservation.booking();
        var visit = room.visit(reservation.places());
        var pickup = visit.pickupWindow();
        if (rules.allowRetaking(pickup, clock.instant())
                && room.ask(booking, visit) instanceof Room.Answer.Enough(var plan)) {
            reservation.retake(payment, plan);
            reservations.store(reservation);
        } else {
            lose(booking, payment, freeWindows.alternatives(pickup, visit.durationMinutes(), OwnPlaces.NONE));
        }
    }

    private void lose(BookingId booking, PaymentId payment, List<SlotWindow> alternatives) {
        events.record(new SlotEvent.Lost(booking, payment, alternatives));
    }
}
