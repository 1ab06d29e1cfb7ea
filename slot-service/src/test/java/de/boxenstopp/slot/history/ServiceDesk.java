package de.boxenstopp.slot.history;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;

import de.boxenstopp.kit.problem.RuleViolation;
import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.application.FreeWindows;
import de.boxenstopp.slot.calendar.domain.Berlin;
import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.reservation.application.AnswerPayment;
import de.boxenstopp.slot.reservation.application.ExpireHold;
import de.boxenstopp.slot.reservation.application.HoldPlaces;
import de.boxenstopp.slot.reservation.application.Kept;
import de.boxenstopp.slot.reservation.application.MoveHoldEnd;
import de.boxenstopp.slot.reservation.application.ReleasePlaces;
import de.boxenstopp.slot.reservation.application.SwapPlaces;
import de.boxenstopp.slot.reservation.application.SweepHolds;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.PaymentId;
import de.boxenstopp.slot.reservation.domain.PlacesGone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Lets the acts of a history happen in the service, as its parties would ask for them. */
abstract class ServiceDesk implements Desk {

    private static final SlotId NONE = new SlotId(new UUID(0, 0));

    private final Service service;
    private final MovableClock clock;
    private final long run;
    private final Map<Window, SlotId> ids = new ConcurrentHashMap<>();

    /** @param run so that the bookings of two histories are not the same */
    ServiceDesk(Service service, MovableClock clock, long run) {
        this.service = service;
        this.clock = clock;
        this.run = run;
    }

    abstract void openDays();

    abstract Answer setCapacity(SlotId window, Act.SetCapacity change);

    abstract Answer setDay(Act.SetDay change);

    abstract void close(LocalDate date, boolean closed);

    abstract void takeBookings(boolean open);

    @Override
    public Answer answer(Act act) {
        return switch (act) {
            case Act.Hold(var booking, var wish) ->
                kept(() -> service.hold.handle(new HoldPlaces.Command(
                        id(booking), WITTEN, id(wish.pickup()), id(wish.comeback()), wish.minutes())));
            case Act.Swap(var booking, var pickup, var comeback) ->
                kept(() -> service.swap.handle(id(booking), id(pickup), id(comeback)));
            case Act.MoveHoldEnd(var booking, var minutes) ->
                kept(() -> service.moveHoldEnd.handle(id(booking), now().plus(Duration.ofMinutes(minutes))));
            case Act.Look look -> Answer.of(look(look).toString());
            case Act.TakeOffered _ -> throw new IllegalArgumentException("no act of its own");
            case Act.Pay(var booking, var payment) ->
                done(() -> service.answerPayment.handle(id(booking), new PaymentId(new UUID(run, payment))));
            case Act.Cancel(var booking) -> done(() -> service.release.handle(id(booking)));
            case Act.Expire(var booking) -> done(() -> service.expire.handle(id(booking)));
            case Act.Sweep() -> done(service.sweep::handle);
            case Act.Wait(var minutes) -> done(() -> moveTo(now().plus(Duration.ofMinutes(minutes))));
            case Act.ClockShows(var instant) -> done(() -> moveTo(instant));
            case Act.SetCapacity change -> setCapacity(id(change.window()), change);
            case Act.SetDay change -> setDay(change);
            case Act.TakeBookings(var open) -> done(() -> takeBookings(open));
            case Act.Close(var date) -> done(() -> close(date, true));
            case Act.Reopen(var date) -> done(() -> close(date, false));
        };
    }

    @Override
    public Map<Window, String> look(Act.Look look) {
        return service.freeWindows
                .offers(WITTEN, look.from(), look.to(), look.minutes())
                .filter(offer -> window(offer.window()).way() == look.way())
                .collect(Collectors.toMap(
                        offer -> window(offer.window()),
                        offer -> offer.level() + " " + offer.free(),
                        (one, _) -> one,
                        TreeMap::new));
    }

    static Window window(SlotWindow window) {
        return new Window(Way.valueOf(window.kind().name()), window.date(), window.start(), window.end());
    }

    boolean isOurs(UUID booking) {
        return booking.getMostSignificantBits() == run;
    }

    static int number(UUID bookingOrPayment) {
        return Math.toIntExact(bookingOrPayment.getLeastSignificantBits());
    }

    private void moveTo(Instant instant) {
        if (instant.isAfter(now())) {
            var today = Berlin.dayOf(now());
            clock.moveTo(instant);
            if (!Berlin.dayOf(instant).equals(today)) {
                openDays();
            }
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private BookingId id(int booking) {
        return new BookingId(new UUID(run, booking));
    }

    private SlotId id(Window window) {
        if (!ids.containsKey(window)) {
            service.calendar.windowLoads(WITTEN, window.date(), window.date()).stream()
                    .map(WindowLoad::window)
                    .forEach(known -> ids.put(window(known), known.id()));
        }
        return ids.getOrDefault(window, NONE);
    }

    private static Answer kept(Supplier<Kept> act) {
        try {
            var kept = act.get();
            return Answer.of(kept.until() == null ? kept.status().name() : kept.status() + " until " + kept.until());
        } catch (PlacesGone gone) {
            return new Answer(
                    gone.code(),
                    gone.alternatives().stream().map(ServiceDesk::window).toList());
        } catch (RuleViolation refusal) {
            return Answer.of(refusal.code());
        }
    }

    static Answer done(Runnable act) {
        act.run();
        return Answer.of("done");
    }

    /** Whom to ask for what. */
    record Service(
            HoldPlaces hold,
            SwapPlaces swap,
            MoveHoldEnd moveHoldEnd,
            AnswerPayment answerPayment,
            ReleasePlaces release,
            ExpireHold expire,
            SweepHolds sweep,
            FreeWindows freeWindows,
            Calendar calendar) {}
}
