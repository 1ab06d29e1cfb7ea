/**
 * What is kept encrypted or as a keyed hash, all under one secret that the database never sees.
 */
@NullMarked
package de.boxenstopp.identity.secrets;

import org.jspecify.annotations.NullMarked;
