/** What the stack is made of: finding out what has to be built, building it with progress, unpacking archives. */
@NullMarked
package de.boxenstopp.stack.build;

import org.jspecify.annotations.NullMarked;
