package de.boxenstopp.simulators.mailbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fault of the moment. A new one replaces it. */
final class Faults {

    private final Runnable hangUp;
    private @Nullable Fault current;
    private int left;

    /** @param hangUp breaks the connections that are open: who is down has none */
    Faults(Runnable hangUp) {
        this.hangUp = hangUp;
    }

    void set(Fault fault) {
        replace(fault);
        if (fault.mode() == Fault.Mode.DOWN) {
            hangUp.run();
        }
    }

    private synchronized void replace(Fault fault) {
        current = fault;
        left = fault.count() == null ? Integer.MAX_VALUE : fault.count();
    }

    synchronized void clear() {
        current = null;
    }

    /** The fault, if it is of this kind and meant for this recipient; counts as one of its times. */
    synchronized Optional<Fault> take(Fault.Mode mode, @Nullable String recipient) {
        var fault = current;
        if (fault == null
                || fault.mode() != mode
                || (fault.to() != null && recipient != null && !fault.to().equalsIgnoreCase(recipient))) {
            return Optional.empty();
        }
        left--;
        if (left == 0) {
            current = null;
        }
        return Optional.of(fault);
    }
}
