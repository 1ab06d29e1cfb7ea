/** The measured promises: each benchmark starts what it needs, measures, and says whether the promise holds. */
@NullMarked
package de.boxenstopp.benchmarks;

import org.jspecify.annotations.NullMarked;
