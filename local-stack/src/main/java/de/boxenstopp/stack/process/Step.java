package de.boxenstopp.stack.process;

import java.util.Map;
import java.util.function.Consumer;

/** Work done once between the programs; it can be done again, so a failed one is repeated. */
public non-sealed interface Step extends Part {

    void run(Consumer<String> progress) throws Exception;

    @Override
    default Map<String, Integer> ports() {
        return Map.of();
    }
}
