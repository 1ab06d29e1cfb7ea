package de.boxenstopp.kit.architecture.bad;

import java.util.logging.Logger;

/** Talks where nobody listens. */
@SuppressWarnings("SystemOut")
class Chatter {

    void print() {
        System.out.println("hello");
    }

    void log() {
        Logger.getLogger("bad").info("hello");
    }
}
