package de.boxenstopp.kit.observability;

/** How log lines look on standard output. */
enum LogFormat {
    /** Text where somebody sits at a terminal, JSON where a machine collects. */
    AUTO,
    TEXT,
    JSON
}
