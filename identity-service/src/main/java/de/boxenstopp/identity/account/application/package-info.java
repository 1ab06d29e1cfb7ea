/**
 * Accounts, and the customer records that belong to them.
 */
@NullMarked
package de.boxenstopp.identity.account.application;

import org.jspecify.annotations.NullMarked;
