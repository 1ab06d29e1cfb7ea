/**
 * What an e-mail is to us. Plain Java.
 */
@NullMarked
package de.boxenstopp.identity.account.domain;

import org.jspecify.annotations.NullMarked;
