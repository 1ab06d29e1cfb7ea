/**
 * Accounts and customer records in PostgreSQL.
 */
@NullMarked
package de.boxenstopp.identity.account.persistence;

import org.jspecify.annotations.NullMarked;
