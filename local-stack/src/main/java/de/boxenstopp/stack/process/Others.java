package de.boxenstopp.stack.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whom a part waits for before its first start: all that it needs, and those that go first as long as they may get up. */
record Others(Part part, Map<String, Supervised> all) {

    Optional<String> reasonToWait() {
        return first(part.needs(), state -> !state.isGood())
                .or(() -> first(part.after(), State::isRising))
                .map(name -> "for " + name);
    }

    /** Parts that are not started this time are no reason. */
    private Optional<String> first(List<String> names, Predicate<State> inTheWay) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(all.get(name)))
                .filter(other -> inTheWay.test(other.status().state()))
                .map(other -> other.part().name())
                .findFirst();
    }
}
