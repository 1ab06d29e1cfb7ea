@NullMarked
package de.boxenstopp.notification.mail;

import org.jspecify.annotations.NullMarked;
