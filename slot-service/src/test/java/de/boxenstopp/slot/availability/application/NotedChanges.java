package de.boxenstopp.slot.availability.application;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Changes in the order in which they were noted; a moment is how many there were. */
public class NotedChanges implements CalendarChanges {

    private final List<Days> noted = new CopyOnWriteArrayList<>();
    private final List<Moment> forgotten = new CopyOnWriteArrayList<>();

    public void note(Days days) {
        noted.add(days);
    }

    List<Moment> forgotten() {
        return forgotten;
    }

    @Override
    public Moment now() {
        return new Moment(String.valueOf(noted.size()));
    }

    @Override
    public Changes since(Moment moment) {
        var known = Integer.parseInt(moment.snapshot());
        return new Changes(now(), List.copyOf(noted.subList(known, noted.size())));
    }

    @Override
    public void forget(Moment moment) {
        forgotten.add(moment);
    }
}
