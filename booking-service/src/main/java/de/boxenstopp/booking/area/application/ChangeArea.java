package de.boxenstopp.booking.area.application;

import de.boxenstopp.booking.area.domain.PrefixTaken;
import de.boxenstopp.booking.area.domain.ServedArea;
import de.boxenstopp.booking.audit.application.AdminChange;
import de.boxenstopp.booking.audit.application.AdminChanges;
import de.boxenstopp.kit.problem.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an admin does to the service area. Bookings that exist keep their workshop. */
@Service
@Transactional
public class ChangeArea {

    private static final String SUBJECT = "service-area";

    private final ServiceAreas areas;
    private final AdminChanges changes;

    ChangeArea(ServiceAreas areas, AdminChanges changes) {
        this.areas = areas;
        this.changes = changes;
    }

    /**
     * Also for a workshop that served nobody so far.
     *
     * @throws PrefixTaken when another workshop serves a part of it
     */
    public void handle(ServedArea area, String by) {
        var id = area.workshop().id();
        var before = areas.findForChange(id);
        var taken = areas.servedByOthers(area);
        if (!taken.isEmpty()) {
            throw new PrefixTaken(taken);
        }
        if (!before.equals(Optional.of(area))) {
            areas.store(area);
            changes.note(new AdminChange(by, SUBJECT, id.toString(), before.orElse(null), area));
        }
    }

    public void remove(UUID workshop, String by) {
        var before = areas.findForChange(workshop).orElseThrow(NotFound::new);
        areas.remove(workshop);
        changes.note(new AdminChange(by, SUBJECT, workshop.toString(), before, null));
    }
}
