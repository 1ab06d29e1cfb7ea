package de.boxenstopp.booking.booking.application;

import static de.boxenstopp.booking.booking.domain.BookingFixture.HELD_UNTIL;
import static de.boxenstopp.booking.booking.domain.BookingFixture.TOKEN;
import static de.boxenstopp.booking.booking.domain.BookingFixture.aBooking;
import static de.boxenstopp.booking.booking.domain.BookingFixture.anAlternative;

import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingHistory;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.HistoryEntry;
import de.boxenstopp.booking.booking.domain.IllegalBookingStep;
import de.boxenstopp.booking.payment.domain.PaymentId;
import de.boxenstopp.booking.payment.domain.PaymentStatus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** One unpaid booking, two payments for it, and everything we may hear about them. */
class MoneyForOneBooking {

    final Booking booking = aBooking();
    final PaymentId first = PaymentId.next();
    final PaymentId second = PaymentId.next();
    final InMemoryBookings bookings = new InMemoryBookings();
    final InMemoryPayments payments = new InMemoryPayments();

    private final Answers answers;
    private final DecidePayment decide;
    private final NotePaymentFact note;
    private final ExpireBooking expire;
    private final CancelUnpaidBooking cancel;

    enum Fact {
        FIRST_REQUESTED,
        FIRST_SUCCEEDED,
        FIRST_ANSWER,
        SECOND_REQUESTED,
        SECOND_SUCCEEDED,
        SECOND_ANSWER,
        HOLD_EXPIRED,
        CANCELLATION
    }

    /** Who got the places. Both is what slot-service never says; should it, one of them goes back all the same. */
    enum Answers {
        THE_FIRST(true, false),
        THE_SECOND(false, true),
        NOBODY(false, false),
        BOTH(true, true);

        private final boolean first;
        private final boolean second;

        Answers(boolean first, boolean second) {
            this.first = first;
            this.second = second;
        }
    }

    MoneyForOneBooking(Answers answers) {
        this.answers = answers;
        var clock = Clock.fixed(HELD_UNTIL, ZoneOffset.UTC);
        var metrics = new BookingMetrics(new SimpleMeterRegistry());
        var notes = new PaymentNotes(payments);
        decide = new DecidePayment(bookings, payments, notes, metrics, clock);
        note = new NotePaymentFact(bookings, new NoHistory(), notes, metrics);
        expire = new ExpireBooking(bookings, metrics, clock);
        var claims = new QuoteClaims(new InMemoryQuotes(), new InMemoryVouchers(), PlaceBookingFixture.SETTINGS, clock);
        cancel = new CancelUnpaidBooking(new BookingAccess(bookings, clock), bookings, claims, metrics, clock);
        bookings.store(booking);
    }

    void hear(Fact fact) {
        switch (fact) {
            case FIRST_REQUESTED -> note(first, PaymentStatus.OPEN);
            case FIRST_SUCCEEDED -> note(first, PaymentStatus.PAID);
            case FIRST_ANSWER -> answer(first, answers.first);
            case SECOND_REQUESTED -> note(second, PaymentStatus.OPEN);
            case SECOND_SUCCEEDED -> note(second, PaymentStatus.PAID);
            case SECOND_ANSWER -> answer(second, answers.second);
            case HOLD_EXPIRED ->
                expire.handle(new ExpireBooking.Command(booking.id(), HELD_UNTIL, ExpireBooking.Trigger.SLOT_FACT));
            case CANCELLATION -> cancel();
        }
    }

    /** Whatever the inbox did not keep away: facts under a new event id. The customer does not cancel twice. */
    void hearAgain(List<Fact> facts) {
        facts.stream().filter(fact -> fact != Fact.CANCELLATION).forEach(this::hear);
    }

    Fact answerAbout(PaymentId payment) {
        return payment.equals(first) ? Fact.FIRST_ANSWER : Fact.SECOND_ANSWER;
    }

    boolean isBooked(Fact fact) {
        return (fact == Fact.FIRST_ANSWER && answers.first) || (fact == Fact.SECOND_ANSWER && answers.second);
    }

    private void answer(PaymentId payment, boolean booked) {
        if (booked) {
            decide.gotPlaces(booking.id(), payment);
        } else {
            decide.gotNone(booking.id(), payment, List.of(anAlternative()));
        }
    }

    private void note(PaymentId payment, PaymentStatus status) {
        var entry = HistoryEntry.noted(HistoryEntry.Kind.PAYMENT_REQUESTED, "TEST", HELD_UNTIL, null);
        note.handle(booking.id(), payment, entry, known -> known.reached(status));
    }

    private void cancel() {
        try {
            cancel.handle(BookingAccess.Key.ofGuest(booking.id(), TOKEN));
        } catch (IllegalBookingStep tooLate) {
            // confirmed or expired already: the customer is told
        }
    }

    private static class NoHistory implements BookingHistory {

        @Override
        public List<HistoryEntry> of(BookingId id) {
            return List.of();
        }

        @Override
        public boolean add(BookingId id, HistoryEntry entry) {
            return true;
        }
    }
}
