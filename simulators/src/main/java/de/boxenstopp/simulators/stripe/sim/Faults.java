package de.boxenstopp.simulators.stripe.sim;

import de.boxenstopp.simulators.http.Answer;
import de.boxenstopp.simulators.http.Handler;
import de.boxenstopp.simulators.http.Request;
import de.boxenstopp.simulators.stripe.api.Slowness;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands before a door and lets things go wrong there. */
public final class Faults {

    private final List<Fault> faults = new CopyOnWriteArrayList<>();

    public void add(Fault fault) {
        faults.add(fault);
    }

    public void clear() {
        faults.clear();
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }

    public Handler before(Handler door) {
        return request -> {
            var fault = next(request);
            return fault.isPresent() ? struck(fault.get(), door, request) : door.handle(request);
        };
    }

    private Optional<Fault> next(Request request) {
        var next = faults.stream()
                .filter(fault -> fault.strikes(request.method(), request.path()))
                .findFirst();
        faults.removeIf(Fault::isOver);
        return next;
    }

    private static Answer struck(Fault fault, Handler door, Request request) throws Exception {
        return switch (fault.mode()) {
            case DOWN -> Answer.brokenConnection();
            case SLOW -> door.handle(Slowness.of(fault.millis(), request));
            case DROP_RESPONSE -> {
                door.handle(request);
                yield Answer.brokenConnection();
            }
            case ERROR -> Answer.json(fault.status(), """
                {"error": {"message": "An unknown error occurred", "type": "api_error"}}
                """);
        };
    }
}
