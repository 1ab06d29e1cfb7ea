package de.boxenstopp.kit.architecture.bad.thing.application;

import de.boxenstopp.kit.architecture.bad.thing.persistence.Things;

/** A use case that knows its adapter. */
public class MoveThing {

    public void handle(Things things) {
        things.store();
    }
}
