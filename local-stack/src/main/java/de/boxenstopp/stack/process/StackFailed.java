package de.boxenstopp.stack.process;

/** Something the stack cannot go on without. The message is for the person at the terminal: what, why, what to do. */
public class StackFailed extends RuntimeException {

    public StackFailed(String message) {
        super(message);
    }

    public StackFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
