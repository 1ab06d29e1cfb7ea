package de.boxenstopp.gateway.forward;

import java.io.IOException;

/** A service stopped in the middle of its answer. Half of it may have been read already: no problem fits behind it. */
final class BrokenOff extends RuntimeException {

    BrokenOff(IOException cause) {
        super("A service broke off its answer", cause);
    }
}
