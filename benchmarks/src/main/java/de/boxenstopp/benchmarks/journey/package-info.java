/** Benchmarks of the whole way from a quote to paid and confirmed, with the simulators as Stripe and as mail server. */
@NullMarked
package de.boxenstopp.benchmarks.journey;

import org.jspecify.annotations.NullMarked;
