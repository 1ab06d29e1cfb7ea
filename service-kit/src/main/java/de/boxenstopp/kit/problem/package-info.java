/**
 * What a broken rule is, and how every failure becomes an RFC 9457 problem in the reader's language.
 */
@NullMarked
package de.boxenstopp.kit.problem;

import org.jspecify.annotations.NullMarked;
