/**
 * The same call twice has one effect and one answer.
 */
@NullMarked
package de.boxenstopp.kit.idempotency;

import org.jspecify.annotations.NullMarked;
