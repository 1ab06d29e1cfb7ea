package de.boxenstopp.slot.capacity.domain;

import de.boxenstopp.kit.problem.InvalidFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an input, so that nobody learns of their mistakes one at a time. */
public final class Flaws {

    private final List<InvalidFields.Field> found;
    private final String place;

    public Flaws() {
        this(new ArrayList<>(), "");
    }

    private Flaws(List<InvalidFields.Field> found, String place) {
        this.found = found;
        this.place = place;
    }

    /** Collects into these what is wrong there. */
    public Flaws at(String inner) {
        return new Flaws(found, place + inner);
    }

    /** @param arguments for the text, as people are to read them */
    public void add(String field, String code, Object... arguments) {
        var written = Stream.of(arguments).<Object>map(Object::toString).toList();
        found.add(new InvalidFields.Field(place + field, code, written));
    }

    /** Whether it is there. */
    public boolean has(String field, @Nullable Object value) {
        if (value == null) {
            add(field, "not-null");
        }
        return value != null;
    }

    /** @return the number, or the least one when there is none or it is out of bounds */
    public int number(String field, @Nullable Integer value, int least, int most) {
        if (value == null) {
            add(field, "not-null");
            return least;
        }
        if (value < least || value > most) {
            add(field, "out-of-range", least, most);
            return least;
        }
        return value;
    }

    public int count() {
        return found.size();
    }

    /** @throws InvalidFields with all that was found, if anything was */
    public void complain() {
        if (!found.isEmpty()) {
            throw new InvalidFields(found);
        }
    }
}
