package de.boxenstopp.slot.history;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.terms;

import de.boxenstopp.slot.calendar.domain.Berlin;
import de.boxenstopp.slot.calendar.domain.ClosedReason;
import de.boxenstopp.slot.calendar.domain.PlaceRules;
import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.Terms;
import de.boxenstopp.slot.calendar.domain.TimeSpan;
import de.boxenstopp.slot.calendar.domain.WindowKind;
import de.boxenstopp.slot.calendar.domain.WorkshopDay;
import de.boxenstopp.slot.reservation.application.Acts;
import de.boxenstopp.slot.reservation.domain.Places;
import de.boxenstopp.slot.reservation.domain.SlotEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The acts and their rules without a database: thousands of histories in seconds. */
final class InMemoryDesk extends ServiceDesk {

    /** Days are made once, and not anew for every history. */
    private static final Map<LocalDate, Usual> USUAL = new ConcurrentHashMap<>();

    private static final Terms TERMS = new Terms(terms().hours(), rules());

    private final Acts acts;

    InMemoryDesk() {
        this(new Acts(TERMS));
    }

    private InMemoryDesk(Acts acts) {
        super(
                new Service(
                        acts.hold,
                        acts.swap,
                        acts.moveHoldEnd,
                        acts.answerPayment,
                        acts.release,
                        acts.expire,
                        acts.sweep,
                        acts.freeWindows,
                        acts.calendar),
                acts.clock,
                0);
        this.acts = acts;
    }

    private static PlaceRules rules() {
        var usual = terms().rules();
        return new PlaceRules(usual.leadTime(), World.HORIZON, World.RETURN_HORIZON, usual.drive(), usual.buffer());
    }

    @Override
    public void open(World world) {
        acts.clock.moveTo(world.now());
        open(
                day -> new WorkshopDay(
                        day.date(), day.opens(), day.closes(), world.bays(), world.dailyCap(), day.closedReason()),
                window -> window.withCapacity(world.capacity()));
    }

    @Override
    void openDays() {
        open(UnaryOperator.identity(), UnaryOperator.identity());
    }

    @Override
    Answer setCapacity(SlotId id, Act.SetCapacity change) {
        var window = acts.calendar.find(id).get(id);
        if (window == null) {
            return Answer.of("done");
        }
        var taken = acts.reservations.places().getOrDefault(id, 0);
        return change.by() == Act.By.ADMIN && change.places() < taken
                ? Answer.of("below-booked")
                : done(() -> acts.calendar.replace(window.withCapacity(change.places())));
    }

    @Override
    Answer setDay(Act.SetDay change) {
        var date = change.date();
        var taken = acts.reservations.minutes().getOrDefault(date, 0);
        var isTooLittle = acts.calendar.days(WITTEN, date, date).stream()
                        .anyMatch(day -> taken > change.bays() * new TimeSpan(day.opens(), day.closes()).minutes())
                || acts.calendar.windowLoads(WITTEN, date, date).stream()
                        .anyMatch(load -> load.taken() > load.window().capacity());
        return change.by() == Act.By.ADMIN && isTooLittle
                ? Answer.of("below-booked")
                : done(() -> acts.calendar.change(
                        date,
                        day -> new WorkshopDay(
                                date,
                                day.opens(),
                                day.closes(),
                                change.bays(),
                                change.dailyCap(),
                                day.closedReason())));
    }

    @Override
    void takeBookings(boolean open) {
        acts.calendar.takeBookings(open);
    }

    @Override
    void close(LocalDate date, boolean closed) {
        acts.calendar.change(
                date,
                day -> new WorkshopDay(
                        date,
                        day.opens(),
                        day.closes(),
                        day.bays(),
                        day.dailyCap(),
                        closed ? ClosedReason.CLOSED_DAY : null));
    }

    @Override
    public Picture picture() {
        var places = new HashMap<Window, Integer>();
        var bookings = new HashMap<LocalDate, Integer>();
        var status = new HashMap<Integer, String>();
        acts.reservations
                .all()
                .forEach(reservation -> status.put(
                        number(reservation.booking().value()),
                        reservation.status().name()));
        acts.reservations.places().forEach((id, taken) -> {
            var window = window(id);
            places.put(window, taken);
            if (window.way() == Way.PICKUP) {
                bookings.merge(window.date(), taken, Integer::sum);
            }
        });
        return new Picture(places, bookings, acts.reservations.minutes(), status);
    }

    @Override
    public Map<Integer, List<String>> told() {
        return acts.reservations.told.stream()
                .collect(Collectors.groupingBy(
                        event -> number(event.booking().value()), Collectors.mapping(this::told, Collectors.toList())));
    }

    private String told(SlotEvent event) {
        return switch (event) {
            case SlotEvent.Held held -> "SlotHeld " + windows(held.places()) + ", until " + held.until();
            case SlotEvent.HoldExpired expired -> "SlotHoldExpired " + windows(expired.places());
            case SlotEvent.Released released -> "SlotReleased " + windows(released.places());
            case SlotEvent.Booked booked ->
                "SlotBooked payment " + number(booked.payment().value()) + ", " + windows(booked.places());
            case SlotEvent.Lost lost ->
                "SlotLost payment " + number(lost.payment().value()) + ", instead "
                        + lost.alternatives().stream().map(ServiceDesk::window).toList();
        };
    }

    private String windows(Places places) {
        return window(new SlotId(places.pickupSlotId())) + ", " + window(new SlotId(places.returnSlotId()));
    }

    private Window window(SlotId id) {
        return window(acts.calendar.find(id).values().iterator().next());
    }

    private void open(UnaryOperator<WorkshopDay> day, UnaryOperator<SlotWindow> window) {
        var now = acts.clock.instant();
        var dates = Berlin.dayOf(now)
                .datesUntil(TERMS.rules().lastDay(WindowKind.RETURN, now).plusDays(1))
                .toList();
        acts.calendar.open(
                WITTEN,
                dates.stream()
                        .flatMap(date -> usual(date).day().stream())
                        .map(day)
                        .toList(),
                dates.stream()
                        .flatMap(date -> usual(date).windows().stream())
                        .map(window)
                        .toList());
    }

    private static Usual usual(LocalDate date) {
        return USUAL.computeIfAbsent(
                date,
                _ -> new Usual(
                        TERMS.hours().day(date),
                        TERMS.hours().windows(WITTEN, date).toList()));
    }

    private record Usual(Optional<WorkshopDay> day, List<SlotWindow> windows) {}
}
