package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.area.application.ServiceAreas;
import de.boxenstopp.booking.area.domain.ServedArea;
import de.boxenstopp.booking.area.domain.ServiceArea;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Areas that nobody changes. */
record InMemoryServiceAreas(List<ServedArea> areas) implements ServiceAreas {

    InMemoryServiceAreas {
        areas = List.copyOf(areas);
    }

    @Override
    public ServiceArea now() {
        return new ServiceArea(all());
    }

    @Override
    public List<ServedArea> all() {
        return areas;
    }

    @Override
    public Optional<ServedArea> findForChange(UUID workshop) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> servedByOthers(ServedArea area) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void store(ServedArea area) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(UUID workshop) {
        throw new UnsupportedOperationException();
    }
}
