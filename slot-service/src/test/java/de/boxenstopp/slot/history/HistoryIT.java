package de.boxenstopp.slot.history;

import de.boxenstopp.slot.SlotIntegrationTest;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The same as {@link HistoryTest}, fewer of them, on PostgreSQL and Kafka. */
@SlotIntegrationTest
class HistoryIT {

    private static final int HISTORIES = 15;

    @Autowired
    BeanFactory beans;

    @Test
    void agreesWithTheLedgerWhateverHappens() {
        var fresh = RandomGenerator.getDefault().nextLong();
        for (var number = 0; number < HISTORIES; number++) {
            Histories.agree(RandomHistories.of(fresh + number), () -> new DatabaseDesk(beans), _ -> {});
        }
    }
}
