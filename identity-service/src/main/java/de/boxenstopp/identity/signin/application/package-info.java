/**
 * Asking for a link, using it, and getting the mail under way.
 */
@NullMarked
package de.boxenstopp.identity.signin.application;

import org.jspecify.annotations.NullMarked;
