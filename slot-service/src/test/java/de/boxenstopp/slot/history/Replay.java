package de.boxenstopp.slot.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lets a history happen at a desk and in the ledger at once, and stops where they part. */
final class Replay {

    /** The first booking of somebody who was not there before. */
    private static final int STRANGER = 1_000;

    private final Desk desk;
    private final Ledger ledger;
    private final List<Wish> wishes = new ArrayList<>();
    private final Map<Integer, Offered> offered = new HashMap<>();
    private final Set<Integer> payments = new TreeSet<>();
    private final List<Disagreement> found = new ArrayList<>();
    private final Consumer<String> outcomes;
    private Picture before = new Picture(Map.of(), Map.of(), Map.of(), Map.of());

    private Replay(Desk desk, World world, Consumer<String> outcomes) {
        this.desk = desk;
        this.ledger = new Ledger(world);
        this.outcomes = outcomes;
        desk.open(world);
    }

    static Optional<Disagreement> of(History history, Desk desk) {
        return of(history, desk, _ -> {});
    }

    /** @param outcomes is told what came of every act */
    static Optional<Disagreement> of(History history, Desk desk, Consumer<String> outcomes) {
        var replay = new Replay(desk, history.world(), outcomes);
        for (var number = 0; number < history.acts().size() && replay.found.isEmpty(); number++) {
            replay.happens("After act " + (number + 1), history.acts().get(number));
        }
        if (replay.found.isEmpty()) {
            replay.ends();
        }
        return replay.found.stream().findFirst();
    }

    private void happens(String when, Act act) {
        switch (act) {
            case Act.TakeOffered(var booking, var choice) -> {
                var offer = offered.get(booking);
                if (offer != null && choice < offer.windows.size()) {
                    happens(when, new Act.Hold(booking, offer.wish.with(offer.windows.get(choice))));
                }
            }
            case Act.Hold(var booking, var wish) -> {
                wishes.add(wish);
                var answer = agree(when, act);
                if (!answer.instead().isEmpty()) {
                    offered.put(booking, new Offered(wish, answer.instead()));
                }
            }
            case Act.Pay pay -> {
                payments.add(pay.payment());
                agree(when, act);
            }
            default -> agree(when, act);
        }
    }

    private Answer agree(String when, Act act) {
        var expected = ledger.answer(act);
        same(when, "the answer", expected, answer(act));
        outcomes.accept(expected.said());
        var after = desk.picture();
        var ledgers = ledger.picture();
        same(when, "how the bookings stand", ledgers.status(), after.status());
        same(when, "the places taken", ledgers.places(), after.places());
        same(when, "the bookings of the days", ledgers.bookings(), after.bookings());
        same(when, "the minutes in the bays", ledgers.minutes(), after.minutes());
        notAbove(when, "places", before.places(), after.places(), ledger.calendar()::capacity);
        notAbove(
                when,
                "bookings",
                before.bookings(),
                after.bookings(),
                date -> day(date).cap());
        notAbove(
                when,
                "minutes",
                before.minutes(),
                after.minutes(),
                date -> day(date).minutes());
        before = after;
        return expected;
    }

    /** The promises that hold whatever the ledger says. */
    private void ends() {
        var when = "In the end";
        var expected = ledger.told();
        var told = desk.told();
        same(when, "what was told", expected, told);
        for (var payment : payments) {
            var answers = told.values().stream()
                    .flatMap(List::stream)
                    .filter(fact -> fact.contains(" payment " + payment + ","))
                    .count();
            same(when, "the number of answers to payment " + payment, 1L, answers);
        }
        wishes.stream().reduce((_, last) -> last).ifPresent(this::levelIsTrue);
        Stream.concat(
                        before.status().keySet().stream(),
                        IntStream.range(STRANGER, STRANGER + 5).boxed())
                .forEach(booking -> desk.answer(new Act.Cancel(booking)));
        same(
                when,
                "nothing is taken when everybody has cancelled",
                true,
                desk.picture().isEmpty());
    }

    /** As many find room in a window as it shows to be free, and no more. The last returns are far from everybody else. */
    private void levelIsTrue(Wish wish) {
        var pickup = wish.pickup();
        var shown = desk.look(new Act.Look(Way.PICKUP, pickup.date(), 1, wish.minutes()))
                .getOrDefault(pickup, "CLOSED 0");
        var returns = desk.look(new Act.Look(
                Way.RETURN, ledger.today().plusDays(World.HORIZON + World.RETURN_HORIZON - 6), 7, wish.minutes()));
        var found = 0;
        for (var comeback : new TreeMap<>(returns).descendingMap().entrySet()) {
            if (!comeback.getValue().endsWith(" 0")) {
                var stranger = new Act.Hold(STRANGER + found, new Wish(pickup, comeback.getKey(), wish.minutes()));
                if (!answer(stranger).said().startsWith("HELD")) {
                    break;
                }
                found++;
            }
        }
        var free = Integer.parseInt(shown.substring(shown.indexOf(' ') + 1));
        same("In the end", "how many find room for %d minutes in %s".formatted(wish.minutes(), pickup), free, found);
    }

    private Answer answer(Act act) {
        try {
            return desk.answer(act);
        } catch (RuntimeException failure) {
            return Answer.of(failure.toString());
        }
    }

    private void same(String when, String about, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            found.add(new Disagreement(when, about, expected, actual));
        }
    }

    /** Above what there is only what was taken while there was more. */
    private <T> void notAbove(
            String when, String about, Map<T, Integer> before, Map<T, Integer> after, ToIntFunction<T> limit) {
        after.forEach((what, taken) -> {
            if (taken > limit.applyAsInt(what) && taken > before.getOrDefault(what, 0)) {
                found.add(new Disagreement(when, about + " taken of " + what, limit.applyAsInt(what), taken));
            }
        });
    }

    private WallCalendar.Day day(LocalDate date) {
        return ledger.calendar().day(date).orElseThrow();
    }

    private record Offered(Wish wish, List<Window> windows) {}
}
