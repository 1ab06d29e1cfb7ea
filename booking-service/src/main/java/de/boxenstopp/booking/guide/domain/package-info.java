/** What a car of this age and mileage is likely to need, and what we tell its owner about it. */
@NullMarked
package de.boxenstopp.booking.guide.domain;

import org.jspecify.annotations.NullMarked;
