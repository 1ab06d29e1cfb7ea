/**
 * Being called in turn; calling other services: time limits, tokens, and their problems kept readable.
 */
@NullMarked
package de.boxenstopp.kit.http;

import org.jspecify.annotations.NullMarked;
