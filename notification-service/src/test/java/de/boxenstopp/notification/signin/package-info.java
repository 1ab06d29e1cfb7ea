@NullMarked
package de.boxenstopp.notification.signin;

import org.jspecify.annotations.NullMarked;
