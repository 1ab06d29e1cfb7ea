/**
 * Who may call what: end users by the tokens of identity-service, services by short tokens of their own, operators by
 * the same means on the management port. Every service names its routes; what is not named does not exist.
 */
@NullMarked
package de.boxenstopp.kit.security;

import org.jspecify.annotations.NullMarked;
