/**
 * A session and who holds it. Plain Java.
 */
@NullMarked
package de.boxenstopp.identity.session.domain;

import org.jspecify.annotations.NullMarked;
