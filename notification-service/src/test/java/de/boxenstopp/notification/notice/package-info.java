@NullMarked
package de.boxenstopp.notification.notice;

import org.jspecify.annotations.NullMarked;
