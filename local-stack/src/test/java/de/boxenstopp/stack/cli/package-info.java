@NullMarked
package de.boxenstopp.stack.cli;

import org.jspecify.annotations.NullMarked;
