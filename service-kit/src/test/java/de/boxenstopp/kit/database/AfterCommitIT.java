package de.boxenstopp.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.kit.KitIntegrationTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@KitIntegrationTest
class AfterCommitIT {

    @Autowired
    TransactionTemplate transaction;

    private final AtomicInteger effects = new AtomicInteger();

    @Test
    void waitsForTheCommit() {
        transaction.executeWithoutResult(_ -> {
            AfterCommit.run(effects::incrementAndGet);
            assertThat(effects).hasValue(0);
        });

        assertThat(effects).hasValue(1);
    }

    @Test
    void forgetsWhatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            AfterCommit.run(effects::incrementAndGet);
            status.setRollbackOnly();
        });

        assertThat(effects).hasValue(0);
    }

    @Test
    void doesNotWaitWhereThereIsNoTransaction() {
        AfterCommit.run(effects::incrementAndGet);

        assertThat(effects).hasValue(1);
    }
}
