package de.boxenstopp.stack.cache;

import de.boxenstopp.stack.process.Program;
import java.util.Optional;

/** A Java program, which can start from a cache. */
public interface Cached extends Program {

    /** How it is started; empty as long as it has not been prepared. */
    Optional<JavaStart> javaStart();
}
