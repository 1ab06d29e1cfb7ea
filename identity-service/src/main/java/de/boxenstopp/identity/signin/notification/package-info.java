/**
 * Hands mails to notification-service.
 */
@NullMarked
package de.boxenstopp.identity.signin.notification;

import org.jspecify.annotations.NullMarked;
