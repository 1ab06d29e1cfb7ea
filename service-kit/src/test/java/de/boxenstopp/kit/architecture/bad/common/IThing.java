package de.boxenstopp.kit.architecture.bad.common;

/** I am an interface. */
public interface IThing {}
