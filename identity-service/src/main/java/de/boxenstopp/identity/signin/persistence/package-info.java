/**
 * Sign-in requests in PostgreSQL; every step is one statement, so that parallel ones queue up.
 */
@NullMarked
package de.boxenstopp.identity.signin.persistence;

import org.jspecify.annotations.NullMarked;
