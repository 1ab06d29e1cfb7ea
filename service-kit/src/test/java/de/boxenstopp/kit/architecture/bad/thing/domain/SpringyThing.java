package de.boxenstopp.kit.architecture.bad.thing.domain;

import org.springframework.util.StringUtils;

/** The domain is plain Java, but not here. */
public class SpringyThing {

    public boolean isNamed(String name) {
        return StringUtils.hasText(name);
    }
}
