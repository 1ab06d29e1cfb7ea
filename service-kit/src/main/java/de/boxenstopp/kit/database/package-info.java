/** The kit's own tables in each service's database. */
@NullMarked
package de.boxenstopp.kit.database;

import org.jspecify.annotations.NullMarked;
