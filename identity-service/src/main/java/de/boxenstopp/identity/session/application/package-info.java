/**
 * Opening, exchanging and ending sessions.
 */
@NullMarked
package de.boxenstopp.identity.session.application;

import org.jspecify.annotations.NullMarked;
