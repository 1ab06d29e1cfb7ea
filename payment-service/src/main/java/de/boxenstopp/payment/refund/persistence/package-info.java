/**
 * Refunds in PostgreSQL.
 */
@NullMarked
package de.boxenstopp.payment.refund.persistence;

import org.jspecify.annotations.NullMarked;
