/**
 * The parts of this stack: how PostgreSQL, Kafka, the schema registry, the contracts and our services are prepared and
 * started, and how one sees that they are ready. A further service is one entry in {@link Catalogue}.
 */
@NullMarked
package de.boxenstopp.stack.part;

import org.jspecify.annotations.NullMarked;
