/** Gets mails out by SMTP. Knows nothing of what they say. */
@NullMarked
package de.boxenstopp.notification.sending;

import org.jspecify.annotations.NullMarked;
