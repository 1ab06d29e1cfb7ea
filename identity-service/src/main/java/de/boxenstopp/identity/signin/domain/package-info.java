/**
 * Links and codes by mail, and what they are worth. Plain Java.
 */
@NullMarked
package de.boxenstopp.identity.signin.domain;

import org.jspecify.annotations.NullMarked;
