/**
 * Start-up caches: the classes of a program as a JVM has them in memory once it has started, written to a file which the
 * next start maps instead of loading them one by one.
 */
@NullMarked
package de.boxenstopp.stack.cache;

import org.jspecify.annotations.NullMarked;
