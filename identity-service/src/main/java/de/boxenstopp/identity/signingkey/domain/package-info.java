/**
 * Which key signs when, and how long others need to know it. Plain Java.
 */
@NullMarked
package de.boxenstopp.identity.signingkey.domain;

import org.jspecify.annotations.NullMarked;
