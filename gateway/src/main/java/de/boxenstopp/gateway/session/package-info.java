/** Sessions outside, tokens inside. */
@NullMarked
package de.boxenstopp.gateway.session;

import org.jspecify.annotations.NullMarked;
