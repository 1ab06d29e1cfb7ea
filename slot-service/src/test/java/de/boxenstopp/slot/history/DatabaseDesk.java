package de.boxenstopp.slot.history;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.events.slot.SlotBooked;
import de.boxenstopp.events.slot.SlotHeld;
import de.boxenstopp.events.slot.SlotHoldExpired;
import de.boxenstopp.events.slot.SlotLost;
import de.boxenstopp.events.slot.SlotReleased;
import de.boxenstopp.kit.test.Events;
import de.boxenstopp.slot.MovableClock;
import de.boxenstopp.slot.Slate;
import de.boxenstopp.slot.calendar.application.Calendar;
import de.boxenstopp.slot.calendar.application.FreeWindows;
import de.boxenstopp.slot.calendar.application.OpenDays;
import de.boxenstopp.slot.calendar.domain.DayLoad;
import de.boxenstopp.slot.calendar.domain.SlotId;
import de.boxenstopp.slot.calendar.domain.WindowLoad;
import de.boxenstopp.slot.reservation.application.AnswerPayment;
import de.boxenstopp.slot.reservation.application.ExpireHold;
import de.boxenstopp.slot.reservation.application.HoldPlaces;
import de.boxenstopp.slot.reservation.application.MoveHoldEnd;
import de.boxenstopp.slot.reservation.application.ReleasePlaces;
import de.boxenstopp.slot.reservation.application.SwapPlaces;
import de.boxenstopp.slot.reservation.application.SweepHolds;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole service, with the locks, counts and facts of the real thing. */
final class DatabaseDesk extends ServiceDesk {

    private static final LocalDate EVER = LocalDate.of(2099, 12, 31);

    private final Slate slate;
    private final OpenDays openDays;
    private final Calendar calendar;
    private final Events events;
    private final JdbcTemplate jdbc;
    private final Admin admin;
    private LocalDate first = EVER;

    DatabaseDesk(BeanFactory beans) {
        super(
                new Service(
                        beans.getBean(HoldPlaces.class),
                        beans.getBean(SwapPlaces.class),
                        beans.getBean(MoveHoldEnd.class),
                        beans.getBean(AnswerPayment.class),
                        beans.getBean(ReleasePlaces.class),
                        beans.getBean(ExpireHold.class),
                        beans.getBean(SweepHolds.class),
                        beans.getBean(FreeWindows.class),
                        beans.getBean(Calendar.class)),
                beans.getBean(MovableClock.class),
                RandomGenerator.getDefault().nextLong());
        slate = beans.getBean(Slate.class);
        openDays = beans.getBean(OpenDays.class);
        calendar = beans.getBean(Calendar.class);
        events = beans.getBean(Events.class);
        jdbc = beans.getBean(JdbcTemplate.class);
        admin = new Admin(beans);
    }

    @Override
    public void open(World world) {
        slate.wipe(world.now());
        jdbc.update(
                "update workshop_terms set horizon_days = ?, return_horizon_days = ?",
                World.HORIZON,
                World.RETURN_HORIZON);
        first = WallCalendar.inGermany(world.now()).toLocalDate();
        var last = first.plusDays(World.HORIZON + World.RETURN_HORIZON);
        jdbc.update("delete from slot_window where date > ?", last);
        jdbc.update("delete from workshop_day where date > ?", last);
        jdbc.update("update workshop_day set own_bays = ?, daily_cap = ?", world.bays(), world.dailyCap());
        jdbc.update("update slot_window set capacity = ?", world.capacity());
    }

    @Override
    void openDays() {
        openDays.handle();
    }

    @Override
    Answer setCapacity(SlotId window, Act.SetCapacity change) {
        return change.by() == Act.By.ADMIN
                ? admin.setCapacity(window, change.places())
                : done(() -> jdbc.update(
                        "update slot_window set capacity = ? where id = ?", change.places(), window.value()));
    }

    @Override
    Answer setDay(Act.SetDay change) {
        return change.by() == Act.By.ADMIN
                ? admin.setDay(change.date(), change.bays(), change.dailyCap())
                : done(() -> jdbc.update(
                        "update workshop_day set own_bays = ?, daily_cap = ? where date = ?",
                        change.bays(),
                        change.dailyCap(),
                        change.date()));
    }

    @Override
    void close(LocalDate date, boolean closed) {
        admin.close(date, closed);
    }

    @Override
    void takeBookings(boolean open) {
        admin.takeBookings(open);
    }

    @Override
    public Picture picture() {
        var days = calendar.dayLoads(WITTEN, first, EVER);
        return new Picture(
                taken(calendar.windowLoads(WITTEN, first, EVER), load -> window(load.window()), WindowLoad::taken),
                taken(days, load -> load.day().date(), DayLoad::bookings),
                taken(days, load -> load.day().date(), DayLoad::minutesTaken),
                jdbc
                        .query(
                                "select booking_id, status from reservation",
                                (row, _) -> Map.entry(
                                        number(row.getObject("booking_id", UUID.class)), row.getString("status")))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Map<Integer, List<String>> told() {
        await().until(() -> jdbc.queryForList("select id from outbox limit 1").isEmpty());
        var windows = new HashMap<UUID, Window>();
        calendar.windowLoads(WITTEN, first, EVER)
                .forEach(load -> windows.put(load.window().id().value(), window(load.window())));
        return events.all("slot-events").stream()
                .filter(event -> isOurs(booking(event)))
                .collect(Collectors.groupingBy(
                        event -> number(booking(event)),
                        Collectors.mapping(event -> told(event, windows), Collectors.toList())));
    }

    private static String told(SpecificRecord event, Map<UUID, Window> windows) {
        return switch (event) {
            case SlotHeld held ->
                "SlotHeld %s, %s, until %s"
                        .formatted(
                                windows.get(held.getPickupSlotId()),
                                windows.get(held.getReturnSlotId()),
                                held.getUntil());
            case SlotHoldExpired expired ->
                "SlotHoldExpired %s, %s"
                        .formatted(windows.get(expired.getPickupSlotId()), windows.get(expired.getReturnSlotId()));
            case SlotReleased released ->
                "SlotReleased %s, %s"
                        .formatted(windows.get(released.getPickupSlotId()), windows.get(released.getReturnSlotId()));
            case SlotBooked booked ->
                "SlotBooked payment %d, %s, %s"
                        .formatted(
                                number(booked.getPaymentId()),
                                windows.get(booked.getPickupSlotId()),
                                windows.get(booked.getReturnSlotId()));
            case SlotLost lost ->
                "SlotLost payment %d, instead %s"
                        .formatted(
                                number(lost.getPaymentId()),
                                lost.getAlternatives().stream()
                                        .map(window -> windows.get(window.getSlotId()))
                                        .toList());
            default -> event.getSchema().getName();
        };
    }

    private static UUID booking(SpecificRecord event) {
        return (UUID) event.get(event.getSchema().getField("bookingId").pos());
    }

    private static <L, T> Map<T, Integer> taken(List<L> loads, Function<L, T> what, Function<L, Integer> taken) {
        return loads.stream().filter(load -> taken.apply(load) != 0).collect(Collectors.toMap(what, taken));
    }
}
