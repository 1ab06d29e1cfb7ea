/**
 * Rotating keys, and knowing them.
 */
@NullMarked
package de.boxenstopp.identity.signingkey.application;

import org.jspecify.annotations.NullMarked;
