package de.boxenstopp.booking.catalogue.domain;

import de.boxenstopp.kit.problem.InvalidFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects what is wrong with an input, so that nobody learns of their mistakes one at a time. */
public final class Flaws {

    /** More than that nobody reads. */
    private static final int MOST = 1000;

    private final List<InvalidFields.Field> found;
    private final int before;
    private final String place;

    public Flaws() {
        this(new ArrayList<>(), "");
    }

    private Flaws(List<InvalidFields.Field> found, String place) {
        this.found = found;
        this.before = found.size();
        this.place = place;
    }

    /** Collects into these what is wrong there, one place after the other. */
    public Flaws at(String inner) {
        return new Flaws(found, place + inner);
    }

    /** @param arguments for the text, as people are to read them */
    public void add(String field, String code, Object... arguments) {
        var written = Stream.of(arguments).<Object>map(Object::toString).toList();
        found.add(new InvalidFields.Field(place + field, code, written));
    }

    public void addAll(List<InvalidFields.Field> others) {
        found.addAll(others);
    }

    public List<InvalidFields.Field> all() {
        return List.copyOf(found);
    }

    /** Whether nothing was found since this place was begun. */
    public boolean isEmpty() {
        return found.size() == before;
    }

    /** @throws InvalidFields with what was found, if anything was */
    public void complain() {
        if (!found.isEmpty()) {
            throw new InvalidFields(found.subList(0, Math.min(MOST, found.size())));
        }
    }
}
