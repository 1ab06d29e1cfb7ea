/**
 * Sessions in PostgreSQL, each found by the hash of its token.
 */
@NullMarked
package de.boxenstopp.identity.session.persistence;

import org.jspecify.annotations.NullMarked;
