@NullMarked
package de.boxenstopp.notification;

import org.jspecify.annotations.NullMarked;
