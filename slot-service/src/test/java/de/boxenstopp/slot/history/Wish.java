package de.boxenstopp.slot.history;

/** What somebody wants: both ways, and work in between. */
record Wish(Window pickup, Window comeback, int minutes) {

    Wish with(Window instead) {
        return switch (instead.way()) {
            case PICKUP -> new Wish(instead, comeback, minutes);
            case RETURN -> new Wish(pickup, instead, minutes);
        };
    }

    String windows() {
        return pickup + ", " + comeback;
    }

    @Override
    public String toString() {
        return "%s, %d minutes of work".formatted(windows(), minutes);
    }
}
