/**
 * Accounts that have to be there from the start.
 */
@NullMarked
package de.boxenstopp.identity.staff.file;

import org.jspecify.annotations.NullMarked;
