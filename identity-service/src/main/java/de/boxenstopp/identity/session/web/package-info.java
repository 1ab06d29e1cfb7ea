/**
 * The exchange for the gateway; who am I, and goodbye.
 */
@NullMarked
package de.boxenstopp.identity.session.web;

import org.jspecify.annotations.NullMarked;
