/**
 * Everything on one machine: {@link LocalStack} is what {@code ./run}, the tests and the benchmarks use. How programs are
 * kept running is in {@code process}, what they are in {@code part}, what is built for them in {@code build}, and what a
 * person types and sees in {@code cli}.
 */
@NullMarked
package de.boxenstopp.stack;

import org.jspecify.annotations.NullMarked;
