package de.boxenstopp.slot.calendar.application;

import de.boxenstopp.kit.problem.NotFound;
import de.boxenstopp.slot.calendar.domain.PlaceRules;
import de.boxenstopp.slot.calendar.domain.Terms;
import de.boxenstopp.slot.calendar.domain.Workshop;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class InMemoryWorkshops implements Workshops {

    private final Map<WorkshopId, Workshop> workshops = new LinkedHashMap<>();

    public InMemoryWorkshops(Workshop... workshops) {
        for (var workshop : workshops) {
            add(workshop);
        }
    }

    @Override
    public List<Workshop> all() {
        return List.copyOf(workshops.values());
    }

    @Override
    public List<WorkshopId> offered() {
        return workshops.values().stream()
                .filter(Workshop::enabled)
                .map(Workshop::id)
                .toList();
    }

    @Override
    public Optional<Workshop> find(WorkshopId workshop) {
        return Optional.ofNullable(workshops.get(workshop));
    }

    @Override
    public PlaceRules rules(WorkshopId workshop) {
        return find(workshop).orElseThrow(NotFound::new).terms().rules();
    }

    @Override
    public Optional<Workshop> claim(WorkshopId workshop) {
        return find(workshop);
    }

    @Override
    public void equip(Terms usual) {}

    @Override
    public void add(Workshop workshop) {
        workshops.put(workshop.id(), workshop);
    }

    @Override
    public Workshop store(Workshop workshop) {
        var stored = new Workshop(
                workshop.id(),
                workshop.slug(),
                workshop.name(),
                workshop.address(),
                workshop.enabled(),
                workshop.terms(),
                workshop.version() + 1);
        add(stored);
        return stored;
    }
}
