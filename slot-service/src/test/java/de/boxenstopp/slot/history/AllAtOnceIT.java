package de.boxenstopp.slot.history;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.slot.AtOnce;
import de.boxenstopp.slot.SlotIntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Many act at the same time, for the same few bookings and windows, while the calendar is changed. What comes of it
 * nobody can say beforehand; but what was promised must hold.
 */
@SlotIntegrationTest
class AllAtOnceIT {

    private static final Logger log = LoggerFactory.getLogger(AllAtOnceIT.class);
    private static final World WORLD = new World(Instant.parse("2026-02-26T11:00:00Z"), 2, 1, 4);
    private static final int THREADS = 8;
    private static final int ACTS = 150;

    @Autowired
    BeanFactory beans;

    /** When the last change of a window or a day was over. */
    private final Map<Object, Long> changed = new ConcurrentHashMap<>();

    private final Map<Window, Integer> capacities = new ConcurrentHashMap<>();
    private final Map<LocalDate, Act.SetDay> days = new ConcurrentHashMap<>();
    private final Set<LocalDate> closed = ConcurrentHashMap.newKeySet();
    private volatile boolean takesBookings = true;
    private final Queue<Taking> takings = new ConcurrentLinkedQueue<>();

    @Test
    void keepsItsPromises() {
        var seed = RandomGenerator.getDefault().nextLong();
        log.info("All at once with seed {}", seed);
        var random = new SplittableRandom(seed);
        var acts = IntStream.range(0, THREADS)
                .mapToObj(_ -> RandomHistories.acts(random.split(), WORLD, ACTS))
                .toList();
        var desk = new DatabaseDesk(beans);
        desk.open(WORLD);

        AtOnce.times(THREADS, thread -> {
            acts.get(thread).stream()
                    .filter(act -> !(act instanceof Act.TakeOffered)) // nobody keeps offers here
                    .filter(act -> thread == 0 || !changesTheWorld(act))
                    .forEach(act -> happens(desk, act));
            return true;
        });

        var end = desk.picture();
        assertThat(takings).as("somebody got places").hasSizeGreaterThan(20);
        hasRoomForWhoeverCameLast(end);
        hasToldOneFactForEveryChange(desk, end);
        forgetsNothing(desk, end);
    }

    private void happens(DatabaseDesk desk, Act act) {
        var begun = System.nanoTime();
        var answer = desk.answer(act);
        switch (act) {
            case Act.Hold(var booking, var wish) -> {
                if (answer.said().startsWith("HELD")) {
                    takings.add(new Taking(booking, wish, begun));
                }
            }
            case Act.Swap(var booking, var pickup, var comeback) -> {
                if (answer.instead().isEmpty()) {
                    takings.add(new Taking(booking, new Wish(pickup, comeback, 0), begun));
                }
            }
            case Act.SetCapacity(var window, var places, var _) -> {
                if (answer.said().equals("done")) {
                    capacities.put(window, places);
                    changed.put(window, System.nanoTime());
                }
            }
            case Act.SetDay day -> {
                if (answer.said().equals("done")) {
                    days.put(day.date(), day);
                    changed.put(day.date(), System.nanoTime());
                }
            }
            case Act.TakeBookings(var open) -> {
                takesBookings = open;
                changed.put(WORLD, System.nanoTime());
            }
            case Act.Close(var date) -> {
                closed.add(date);
                changed.put(date, System.nanoTime());
            }
            case Act.Reopen(var date) -> {
                closed.remove(date);
                changed.put(date, System.nanoTime());
            }
            default -> {}
        }
    }

    /**
     * Only what was booked before may be more than there is now. So wherever somebody got in after the last change, there
     * was room for them, and those who came later had to find room, too.
     */
    private void hasRoomForWhoeverCameLast(Picture end) {
        var once = takings.stream().collect(Collectors.groupingBy(Taking::booking)).values().stream()
                .filter(all -> all.size() == 1)
                .map(List::getFirst)
                .filter(taking -> Set.of("HELD", "FIRM").contains(end.status().getOrDefault(taking.booking, "")))
                .toList();
        for (var taking : once) {
            for (var window : List.of(taking.wish.pickup(), taking.wish.comeback())) {
                if (taking.isAfter(changed.get(window))) {
                    assertThat(end.places().getOrDefault(window, 0))
                            .as("places of " + window)
                            .isLessThanOrEqualTo(capacities.getOrDefault(window, WORLD.capacity()));
                }
            }
            var date = taking.wish.pickup().date();
            if (taking.isAfter(changed.get(date)) && taking.isAfter(changed.get(WORLD))) {
                assertThat(closed).doesNotContain(date);
                assertThat(end.bookings().getOrDefault(date, 0))
                        .as("bookings of " + date)
                        .isLessThanOrEqualTo(limit(date, Act.SetDay::dailyCap, WORLD.dailyCap()));
            }
        }
        assertThat(end.minutes())
                .allSatisfy((date, minutes) -> assertThat(minutes)
                        .as("minutes of " + date)
                        .isLessThanOrEqualTo(2 * 600)); // never more than two bays
    }

    private static void hasToldOneFactForEveryChange(DatabaseDesk desk, Picture end) {
        var told = desk.told();
        end.status()
                .forEach((booking, status) -> assertThat(standing(told.getOrDefault(booking, List.of())))
                        .as("booking %d, of which was told %s", booking, told.get(booking))
                        .isIn(
                                status,
                                status.equals("RELEASED") ? "EXPIRED" : status,
                                status.equals("RELEASED") ? "" : status));
        assertThat(told.values().stream()
                        .flatMap(List::stream)
                        .filter(fact -> fact.contains(" payment "))
                        .map(fact -> fact.replaceAll(".* payment (\\d+),.*", "$1"))
                        .toList())
                .as("payments that were answered")
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    /** What became of a booking, by what was told of it. */
    private static String standing(List<String> facts) {
        var status = "";
        for (var fact : facts) {
            var next = status + " " + fact.replaceAll(" .*", "");
            status = switch (next) {
                case " SlotHeld", "HELD SlotHeld", "EXPIRED SlotHeld" -> "HELD";
                case "HELD SlotBooked", "EXPIRED SlotBooked" -> "FIRM";
                case "HELD SlotHoldExpired" -> "EXPIRED";
                case "HELD SlotReleased", "FIRM SlotReleased" -> "RELEASED";
                default -> {
                    assertThat(fact).as("after " + status + " in " + facts).startsWith("SlotLost");
                    yield status;
                }
            };
        }
        return status;
    }

    private static void forgetsNothing(DatabaseDesk desk, Picture end) {
        end.status().keySet().forEach(booking -> desk.answer(new Act.Cancel(booking)));

        assertThat(desk.picture().isEmpty())
                .as("nothing is taken when everybody has cancelled")
                .isTrue();
    }

    private int limit(LocalDate date, ToIntFunction<Act.SetDay> what, int usual) {
        var day = days.get(date);
        if (!takesBookings) {
            return 0;
        }
        return day == null ? usual : what.applyAsInt(day);
    }

    /** One hand changes the clock and the calendar, so that it knows what was changed last. */
    private static boolean changesTheWorld(Act act) {
        return switch (act) {
            case Act.Wait _,
                    Act.ClockShows _,
                    Act.SetCapacity _,
                    Act.SetDay _,
                    Act.TakeBookings _,
                    Act.Close _,
                    Act.Reopen _ -> true;
            default -> false;
        };
    }

    private record Taking(int booking, Wish wish, long begun) {

        boolean isAfter(@Nullable Long change) {
            return change == null || begun > change;
        }
    }
}
