/**
 * Events on the wire: framing, schema ids, consumer defaults, dead letters.
 */
@NullMarked
package de.boxenstopp.kit.kafka;

import org.jspecify.annotations.NullMarked;
