package de.boxenstopp.kit.architecture.bad.thing.unmarked;

/** In a package that does not say what null means. */
class Unmarked {}
