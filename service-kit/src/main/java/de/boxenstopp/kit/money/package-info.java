/**
 * Money, the one value type all services share.
 */
@NullMarked
package de.boxenstopp.kit.money;

import org.jspecify.annotations.NullMarked;
