package de.boxenstopp.booking.catalogue.web;

import java.util.List;

/** @param total of all pages */
record Page<T>(List<T> items, int page, int size, long total) {

    /** Cut from what is in memory. */
    static <T> Page<T> of(List<T> all, int page, int size) {
        return new Page<>(all.stream().skip((long) page * size).limit(size).toList(), page, size, all.size());
    }
}
