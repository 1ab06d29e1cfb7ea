/**
 * Which topics and contracts there are, and the one step that publishes them before any service starts. Reads
 * {@code topics.yml} and the generated records; nothing is listed a second time. No business rules, no consumers, no
 * producers.
 */
@NullMarked
package de.boxenstopp.contracts;

import org.jspecify.annotations.NullMarked;
