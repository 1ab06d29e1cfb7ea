@NullMarked
package de.boxenstopp.booking;

import org.jspecify.annotations.NullMarked;
