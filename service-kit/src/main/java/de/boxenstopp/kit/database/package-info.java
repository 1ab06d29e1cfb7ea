/** What each service's database has to do with the kit: its own tables there, and what waits for a commit. */
@NullMarked
package de.boxenstopp.kit.database;

import org.jspecify.annotations.NullMarked;
