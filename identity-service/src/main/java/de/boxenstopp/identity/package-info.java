/**
 * Who somebody is. One package per life of its own: {@code signingkey} (what tokens are signed with), {@code session} (who is
 * signed in), {@code staff}, {@code account} (customers' verified e-mails) and {@code signin} (links and codes by mail).
 */
@NullMarked
package de.boxenstopp.identity;

import org.jspecify.annotations.NullMarked;
