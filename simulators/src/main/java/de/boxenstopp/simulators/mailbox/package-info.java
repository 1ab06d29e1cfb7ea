/** A mail server that delivers to nobody: it takes every mail by SMTP, keeps it as a file, and shows it in the browser. */
@NullMarked
package de.boxenstopp.simulators.mailbox;

import org.jspecify.annotations.NullMarked;
