package de.boxenstopp.stack.process;

/** A failure that trying again cannot cure; somebody has to decide something first. */
public final class Hopeless extends StackFailed {

    public Hopeless(String message) {
        super(message);
    }
}
