package de.boxenstopp.kit.architecture.bad.common;

/** Says nothing, in a place that says nothing. */
public final class ThingHelper {

    private ThingHelper() {}
}
