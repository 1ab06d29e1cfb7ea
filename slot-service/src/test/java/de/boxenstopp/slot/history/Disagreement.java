package de.boxenstopp.slot.history;

/** Where the service and the ledger part, or the service breaks a promise by itself. */
record Disagreement(String when, String about, Object expected, Object found) {

    @Override
    public String toString() {
        return "%s, %s%nshould be: %s%nbut is:    %s".formatted(when, about, expected, found);
    }
}
