/** The little HTTP the simulators need, over the JDK's own server. Knows neither Stripe nor mail. */
@NullMarked
package de.boxenstopp.simulators.http;

import org.jspecify.annotations.NullMarked;
