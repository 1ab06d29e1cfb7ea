package de.boxenstopp.slot.history;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Shows a history that goes wrong as short as it can be told. */
final class Histories {

    private Histories() {}

    static void agree(History history, Supplier<Desk> desks, Consumer<String> outcomes) {
        if (Replay.of(history, desks.get(), outcomes).isEmpty()) {
            return;
        }
        var shrunk = Shrinking.of(
                history, candidate -> Replay.of(candidate, desks.get()).isPresent());
        throw new AssertionError("The history of seed %d goes wrong. Of its %d acts these are enough:%n%n%s%n%n%s"
                .formatted(
                        history.seed(),
                        history.acts().size(),
                        shrunk,
                        Replay.of(shrunk, desks.get()).orElseThrow()));
    }
}
