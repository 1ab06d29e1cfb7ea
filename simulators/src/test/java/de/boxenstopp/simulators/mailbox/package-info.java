@NullMarked
package de.boxenstopp.simulators.mailbox;

import org.jspecify.annotations.NullMarked;
