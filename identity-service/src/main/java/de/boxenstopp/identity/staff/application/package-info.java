/**
 * Signing in with a password, and what admins do with accounts.
 */
@NullMarked
package de.boxenstopp.identity.staff.application;

import org.jspecify.annotations.NullMarked;
