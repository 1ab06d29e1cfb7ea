/**
 * Invoices in PostgreSQL, which refuses to change them.
 */
@NullMarked
package de.boxenstopp.payment.invoice.persistence;

import org.jspecify.annotations.NullMarked;
