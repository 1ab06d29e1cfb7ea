/** Real PostgreSQL and Kafka for integration tests of every service, and helpers that speak events. */
@NullMarked
package de.boxenstopp.kit.test;

import org.jspecify.annotations.NullMarked;
