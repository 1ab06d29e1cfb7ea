/**
 * Who has which places in the calendar, and what may become of them. Plain Java plus mapping annotations: no Spring, no
 * Kafka, no generated Avro types.
 */
@NullMarked
package de.boxenstopp.slot.reservation.domain;

import org.jspecify.annotations.NullMarked;
