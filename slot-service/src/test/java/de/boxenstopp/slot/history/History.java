package de.boxenstopp.slot.history;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A world and what happens in it, one after the other. */
record History(long seed, World world, List<Act> acts) {

    History with(List<Act> others) {
        return new History(seed, world, List.copyOf(others));
    }

    @Override
    public String toString() {
        return IntStream.range(0, acts.size())
                .mapToObj(number -> "%3d. %s".formatted(number + 1, acts.get(number)))
                .collect(Collectors.joining("\n", world + "\n", ""));
    }
}
