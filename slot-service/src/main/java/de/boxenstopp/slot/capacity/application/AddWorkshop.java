package de.boxenstopp.slot.capacity.application;

import de.boxenstopp.slot.calendar.application.OpenDays;
import de.boxenstopp.slot.calendar.application.Workshops;
import de.boxenstopp.slot.calendar.domain.Terms;
import de.boxenstopp.slot.calendar.domain.Workshop;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import de.boxenstopp.slot.capacity.domain.Flaws;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new partner, who begins with the usual terms; its days are open at once. */
@Service
public class AddWorkshop {

    private final Workshops workshops;
    private final OpenDays openDays;
    private final Audit audit;
    private final Terms usual;

    AddWorkshop(Workshops workshops, OpenDays openDays, Audit audit, Terms usual) {
        this.workshops = workshops;
        this.openDays = openDays;
        this.audit = audit;
        this.usual = usual;
    }

    /** Asked again with the same id, it is the same workshop. */
    @Transactional
    public Workshop handle(Command command) {
        return workshops.find(command.id()).orElseGet(() -> add(command));
    }

    private Workshop add(Command command) {
        if (workshops.all().stream().anyMatch(other -> other.slug().equals(command.slug()))) {
            var flaws = new Flaws();
            flaws.add("slug", "taken");
            flaws.complain();
        }
        var workshop = new Workshop(
                command.id(), command.slug(), command.name(), command.address(), command.enabled(), usual, 0);
        workshops.add(workshop);
        openDays.open(workshop);
        var nothing = Snapshot.of(null, List.of());
        audit.note(command.id(), command.staff(), "add-workshop", nothing, Snapshot.of(workshop, List.of()));
        return workshop;
    }

    public record Command(
            WorkshopId id, String slug, String name, Workshop.Address address, boolean enabled, String staff) {}
}
