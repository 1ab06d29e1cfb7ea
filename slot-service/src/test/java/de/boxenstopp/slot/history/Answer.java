package de.boxenstopp.slot.history;

import java.util.List;

/** What is said to whoever acts: what they have now, or why not and what they could have instead. */
record Answer(String said, List<Window> instead) {

    static Answer of(String said) {
        return new Answer(said, List.of());
    }

    @Override
    public String toString() {
        return instead.isEmpty() ? said : said + ", instead " + instead;
    }
}
