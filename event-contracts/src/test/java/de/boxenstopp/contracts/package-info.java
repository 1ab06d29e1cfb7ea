/** The rules every contract keeps, as tests. */
@NullMarked
package de.boxenstopp.contracts;

import org.jspecify.annotations.NullMarked;
