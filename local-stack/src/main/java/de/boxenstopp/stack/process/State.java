package de.boxenstopp.stack.process;

/** Where a part is in its life. */
public enum State {
    WAITING("waiting"),
    PREPARING("preparing"),
    STARTING("starting"),
    UP("up"),
    /** It runs, but does not say that it is ready. */
    NOT_READY("not ready"),
    /** A step that is through. */
    DONE("done"),
    /** It died and is started again after a pause. */
    DEAD("dead"),
    STOPPING("stopping"),
    STOPPED("stopped");

    private final String words;

    State(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** It may still get there. */
    public boolean isRising() {
        return this == WAITING || this == PREPARING || this == STARTING;
    }

    /** Those that need this part can go on. */
    public boolean isGood() {
        return this == UP || this == DONE;
    }
}
