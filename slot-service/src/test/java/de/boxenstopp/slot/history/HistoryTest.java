package de.boxenstopp.slot.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final int HISTORIES = 10_000;

    /** Half of them are the same in every build, the others never were before. */
    @Test
    void agreesWithTheLedgerWhateverHappens() {
        Set<String> outcomes = ConcurrentHashMap.newKeySet();
        var fresh = RandomGenerator.getDefault().nextLong();

        LongStream.range(0, HISTORIES)
                .map(number -> number < HISTORIES / 2 ? number : fresh + number)
                .parallel()
                .forEach(seed -> Histories.agree(RandomHistories.of(seed), InMemoryDesk::new, outcomes::add));

        assertThat(outcomes)
                .as("histories in which these never happen prove little")
                .contains(
                        "done",
                        "FIRM",
                        "slot-taken",
                        "slot-closed",
                        "day-full",
                        "workshop-full",
                        "lead-time",
                        "beyond-horizon",
                        "slot-past",
                        "return-too-early",
                        "unknown-slot",
                        "not-found",
                        "below-booked",
                        "hold-too-long",
                        "hold-expired",
                        "reservation-differs",
                        "reservation-firm",
                        "reservation-released");
    }
}
