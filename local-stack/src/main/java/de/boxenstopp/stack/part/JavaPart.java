package de.boxenstopp.stack.part;

import de.boxenstopp.stack.cache.Cached;

/** A Java program of the stack. */
public interface JavaPart extends Cached {

    /**
     * The same program once more, to make its start-up cache with: it keeps what it writes in a folder of its own, listens
     * on other ports, and takes no work from the first.
     */
    JavaPart understudy(StateFolder scratch, Ports ports);
}
