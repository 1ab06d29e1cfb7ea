/** Mails that let somebody in. Their link and code are secrets: over HTTP only, and gone when sent. */
@NullMarked
package de.boxenstopp.notification.signin;

import org.jspecify.annotations.NullMarked;
