package de.boxenstopp.stack.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A program that is started, watched and started again when it dies. */
public non-sealed interface Program extends Part {

    /** What must be there before it can start: unpacked, formatted, initialised. Cheap when it already is. */
    default void prepare(Consumer<String> progress) throws Exception {}

    Command command() throws Exception;

    /** One short look: empty when it is ready, else what is missing. */
    Optional<String> missing();

    /** The look taken every few seconds once it was ready; it may be a cheaper one. */
    default Optional<String> missingLater() {
        return missing();
    }

    /** What is done each time it got ready, before those that need it may use it. */
    default void onceReady(Consumer<String> progress) throws Exception {}

    /** The signal that asks it to end. */
    default String stopSignal() {
        return "TERM";
    }

    /** How long it may take to end; then it is killed. */
    default Duration stopLimit() {
        return Duration.ofSeconds(15);
    }

    @Override
    default List<String> needs() {
        return List.of();
    }
}
