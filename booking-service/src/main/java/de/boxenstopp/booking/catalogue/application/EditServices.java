package de.boxenstopp.booking.catalogue.application;

import static de.boxenstopp.booking.catalogue.application.CatalogueActs.requireUnchanged;

import de.boxenstopp.booking.catalogue.application.ChangeLog.Entry;
import de.boxenstopp.booking.catalogue.application.ChangeLog.Kind;
import de.boxenstopp.booking.catalogue.domain.Flaws;
import de.boxenstopp.booking.catalogue.domain.ServiceDraft;
import de.boxenstopp.booking.catalogue.domain.ServiceOffer;
import de.boxenstopp.booking.catalogue.domain.ServiceRules;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.kit.problem.NotFound;
import org.springframework.stereotype.Service;

/** How long services take, what they include, and what they cost where nothing else is known. */
@Service
public class EditServices {

    private final CatalogueActs acts;
    private final ServiceStore services;
    private final ChangeLog log;

    EditServices(CatalogueActs acts, ServiceStore services, ChangeLog log) {
        this.acts = acts;
        this.services = services;
        this.log = log;
    }

    public ServiceOffer change(ServiceType service, ServiceDraft draft, long seen, String by) {
        return acts.perform(catalogue -> {
            var before = catalogue.service(service).orElseThrow(NotFound::new);
            requireUnchanged(seen, before.version());
            var flaws = new Flaws();
            var after = ServiceRules.read(before, draft, flaws);
            flaws.complain();
            services.change(after.orElseThrow());
            log.note(new Entry(by, Kind.SERVICE, service.name(), before, after.orElseThrow()));
            return after.orElseThrow();
        });
    }
}
