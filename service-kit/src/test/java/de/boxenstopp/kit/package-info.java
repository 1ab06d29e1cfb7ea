@NullMarked
package de.boxenstopp.kit;

import org.jspecify.annotations.NullMarked;
