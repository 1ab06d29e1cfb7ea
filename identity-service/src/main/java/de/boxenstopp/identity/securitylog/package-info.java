/**
 * What happened to sign-ins and accounts, for those who watch: ids and codes, nothing personal.
 */
@NullMarked
package de.boxenstopp.identity.securitylog;

import org.jspecify.annotations.NullMarked;
