package de.boxenstopp.booking.area.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which workshop serves which postal code. Of two beginnings that fit, the longer one knows better. */
public final class ServiceArea {

    private final Map<String, Workshop> workshops = new HashMap<>();

    public ServiceArea(List<ServedArea> areas) {
        areas.forEach(area -> area.prefixes().forEach(prefix -> workshops.put(prefix, area.workshop())));
    }

    public Optional<Workshop> workshopFor(String postalCode) {
        for (var length = postalCode.length(); length > 0; length--) {
            var workshop = workshops.get(postalCode.substring(0, length));
            if (workshop != null) {
                return Optional.of(workshop);
            }
        }
        return Optional.empty();
    }

    /** @throws OutsideArea unless served */
    public Workshop requireServed(String postalCode) {
        return workshopFor(postalCode).orElseThrow(OutsideArea::new);
    }
}
