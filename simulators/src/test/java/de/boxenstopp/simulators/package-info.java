@NullMarked
package de.boxenstopp.simulators;

import org.jspecify.annotations.NullMarked;
