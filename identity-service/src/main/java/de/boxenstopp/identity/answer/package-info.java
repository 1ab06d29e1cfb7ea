/**
 * How a sign-in is answered: the token, the cookie, and who it is.
 */
@NullMarked
package de.boxenstopp.identity.answer;

import org.jspecify.annotations.NullMarked;
