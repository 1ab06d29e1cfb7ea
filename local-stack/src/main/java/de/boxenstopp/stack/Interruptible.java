package de.boxenstopp.stack;

import de.boxenstopp.stack.process.StackFailed;

/** Waiting, for callers who cannot do anything about an interruption. */
final class Interruptible {

    private Interruptible() {}

    interface Work<E extends Exception> {
        void run() throws InterruptedException, E;
    }

    static <E extends Exception> void run(Work<E> work) throws E {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailed("Interrupted", e);
        }
    }
}
