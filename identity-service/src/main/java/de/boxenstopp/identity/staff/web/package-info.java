/**
 * The doors for staff and for those who administer them.
 */
@NullMarked
package de.boxenstopp.identity.staff.web;

import org.jspecify.annotations.NullMarked;
