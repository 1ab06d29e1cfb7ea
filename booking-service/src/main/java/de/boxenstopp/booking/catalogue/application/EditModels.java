package de.boxenstopp.booking.catalogue.application;

import static de.boxenstopp.booking.catalogue.application.CatalogueActs.requireUnchanged;

import de.boxenstopp.booking.catalogue.application.ChangeLog.Entry;
import de.boxenstopp.booking.catalogue.application.ChangeLog.Kind;
import de.boxenstopp.booking.catalogue.domain.CarModel;
import de.boxenstopp.booking.catalogue.domain.Catalogue;
import de.boxenstopp.booking.catalogue.domain.CatalogueInUse;
import de.boxenstopp.booking.catalogue.domain.Flaws;
import de.boxenstopp.booking.catalogue.domain.ModelDraft;
import de.boxenstopp.booking.catalogue.domain.ModelRules;
import de.boxenstopp.kit.problem.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Generations of models. One without prices is offered all the same, at the fallback. */
@Service
public class EditModels {

    private final CatalogueActs acts;
    private final ModelStore models;
    private final ChangeLog log;
    private final Today today;

    EditModels(CatalogueActs acts, ModelStore models, ChangeLog log, Today today) {
        this.acts = acts;
        this.models = models;
        this.log = log;
        this.today = today;
    }

    /** A call repeated after a crash finds what it left behind. */
    public CarModel add(UUID id, ModelDraft draft, String by) {
        return acts.perform(catalogue -> catalogue.model(id).orElseGet(() -> {
            var model = read(catalogue, id, draft, 0);
            models.add(model);
            log.note(new Entry(by, Kind.MODEL, model.brand() + " " + model.name(), null, model));
            return model;
        }));
    }

    public CarModel change(UUID id, ModelDraft draft, long seen, String by) {
        return acts.perform(catalogue -> {
            var before = catalogue.model(id).orElseThrow(NotFound::new);
            requireUnchanged(seen, before.version());
            var after = read(catalogue, id, draft, before.version() + 1);
            models.change(after);
            log.note(new Entry(by, Kind.MODEL, after.brand() + " " + after.name(), before, after));
            return after;
        });
    }

    /** @throws CatalogueInUse while it has prices */
    public void remove(UUID id, long seen, String by) {
        acts.perform(catalogue -> {
            var before = catalogue.model(id).orElseThrow(NotFound::new);
            requireUnchanged(seen, before.version());
            if (catalogue.pricesOf(before).findAny().isPresent()) {
                throw CatalogueInUse.model();
            }
            models.remove(before);
            log.note(new Entry(by, Kind.MODEL, before.brand() + " " + before.name(), before, null));
            return before;
        });
    }

    private CarModel read(Catalogue catalogue, UUID id, ModelDraft draft, long version) {
        var flaws = new Flaws();
        var model = new ModelRules(catalogue, today.year()).read(id, draft, version, flaws);
        flaws.complain();
        return model.orElseThrow();
    }
}
