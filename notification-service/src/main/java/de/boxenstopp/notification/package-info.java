/** Tells people things: which mails, from which facts, in which words. */
@NullMarked
package de.boxenstopp.notification;

import org.jspecify.annotations.NullMarked;
