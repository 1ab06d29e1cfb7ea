@NullMarked
package de.boxenstopp.notification.sending;

import org.jspecify.annotations.NullMarked;
