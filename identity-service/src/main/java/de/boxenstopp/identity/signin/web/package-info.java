/**
 * The customers' door, and the page a link in a mail leads to.
 */
@NullMarked
package de.boxenstopp.identity.signin.web;

import org.jspecify.annotations.NullMarked;
