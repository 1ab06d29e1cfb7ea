/**
 * The public keys, for whoever checks our tokens.
 */
@NullMarked
package de.boxenstopp.identity.signingkey.web;

import org.jspecify.annotations.NullMarked;
