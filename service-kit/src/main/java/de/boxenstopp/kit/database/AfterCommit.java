package de.boxenstopp.kit.database;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** For what the database cannot take back: a counter that rises, a memory that is dropped, somebody who is woken. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Once the transaction under way is committed, and never when it is rolled back. At once when there is none. */
    public static void run(Runnable effect) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            effect.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                effect.run();
            }
        });
    }
}
