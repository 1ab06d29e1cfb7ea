/**
 * Keys in PostgreSQL; their private part is sealed.
 */
@NullMarked
package de.boxenstopp.identity.signingkey.persistence;

import org.jspecify.annotations.NullMarked;
