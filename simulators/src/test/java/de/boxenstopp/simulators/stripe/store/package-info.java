@NullMarked
package de.boxenstopp.simulators.stripe.store;

import org.jspecify.annotations.NullMarked;
