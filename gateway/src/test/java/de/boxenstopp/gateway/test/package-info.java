/** The gateway between tiny services and a visitor. */
@NullMarked
package de.boxenstopp.gateway.test;

import org.jspecify.annotations.NullMarked;
