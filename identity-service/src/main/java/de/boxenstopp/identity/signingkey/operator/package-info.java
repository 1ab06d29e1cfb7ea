/**
 * Looking at the keys and changing them, on the management port.
 */
@NullMarked
package de.boxenstopp.identity.signingkey.operator;

import org.jspecify.annotations.NullMarked;
