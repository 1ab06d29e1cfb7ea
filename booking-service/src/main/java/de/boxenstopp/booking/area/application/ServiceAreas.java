package de.boxenstopp.booking.area.application;

import de.boxenstopp.booking.area.domain.ServedArea;
import de.boxenstopp.booking.area.domain.ServiceArea;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The service area, as it is kept. */
public interface ServiceAreas {

    /** From memory. */
    ServiceArea now();

    /** By the workshops' names. */
    List<ServedArea> all();

    /** Keeps others from changing any area until the transaction ends. */
    Optional<ServedArea> findForChange(UUID workshop);

    /** @return which of the area's prefixes another workshop serves */
    List<String> servedByOthers(ServedArea area);

    void store(ServedArea area);

    void remove(UUID workshop);
}
