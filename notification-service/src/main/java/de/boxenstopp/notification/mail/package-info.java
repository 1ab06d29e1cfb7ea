/** What every mail is made of: words, numbers, dates, HTML and plain text. Knows nothing of bookings. */
@NullMarked
package de.boxenstopp.notification.mail;

import org.jspecify.annotations.NullMarked;
