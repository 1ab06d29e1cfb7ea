/** The smallest service that writes facts and takes them in, as a process of its own to measure and to kill. */
@NullMarked
package de.boxenstopp.benchmarks.subject;

import org.jspecify.annotations.NullMarked;
