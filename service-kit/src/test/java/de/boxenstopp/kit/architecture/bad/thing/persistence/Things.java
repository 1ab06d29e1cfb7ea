package de.boxenstopp.kit.architecture.bad.thing.persistence;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Gets what it needs into a field. */
public class Things {

    @Autowired
    @Nullable
    String url;

    public void store() {}
}
