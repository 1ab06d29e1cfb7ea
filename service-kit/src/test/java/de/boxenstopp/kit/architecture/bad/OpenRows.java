package de.boxenstopp.kit.architecture.bad;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Leaves a connection behind with every call. */
record OpenRows(JdbcClient jdbc) {

    long count() {
        return jdbc.sql("select name from thing").query(String.class).stream().count();
    }
}
