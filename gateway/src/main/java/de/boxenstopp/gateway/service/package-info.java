/** Where the services behind the door are. */
@NullMarked
package de.boxenstopp.gateway.service;

import org.jspecify.annotations.NullMarked;
