package de.boxenstopp.slot.calendar.domain;

/**
 * A partner that maintains cars.
 *
 * @param slug its name in addresses
 * @param enabled whether it is offered; without, it takes no new bookings and keeps those it has
 * @param version counts its changes, so that nobody overwrites what somebody else has just changed
 */
public record Workshop(
        WorkshopId id, String slug, String name, Address address, boolean enabled, Terms terms, long version) {

    /** As its days are opened: no bookings may begin on them while it is not offered. */
    public OpeningHours hours() {
        var hours = terms.hours();
        return enabled ? hours : hours.with(hours.bays(), 0);
    }

    public Workshop with(Terms newTerms) {
        return new Workshop(id, slug, name, address, enabled, newTerms, version);
    }

    public Workshop with(String newName, Address newAddress, boolean nowEnabled) {
        return new Workshop(id, slug, newName, newAddress, nowEnabled, terms, version);
    }

    public record Address(String street, String postalCode, String city) {}
}
