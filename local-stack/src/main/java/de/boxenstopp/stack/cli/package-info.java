/** What a person types and sees: the commands of {@code ./run}, the table, and the line to a running supervisor. */
@NullMarked
package de.boxenstopp.stack.cli;

import org.jspecify.annotations.NullMarked;
