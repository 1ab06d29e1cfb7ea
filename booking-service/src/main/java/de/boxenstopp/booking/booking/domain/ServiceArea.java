package de.boxenstopp.booking.booking.domain;

import java.util.Set;

/** Where our jockeys drive, as beginnings of postal codes. */
public record ServiceArea(Set<String> prefixes) {

    public ServiceArea {
        prefixes = Set.copyOf(prefixes);
    }

    /** @throws OutsideArea unless served */
    public void requireServed(Address address) {
        if (prefixes.stream().noneMatch(address.zip()::startsWith)) {
            throw new OutsideArea();
        }
    }
}
