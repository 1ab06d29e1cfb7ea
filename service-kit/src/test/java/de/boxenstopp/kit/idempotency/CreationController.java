package de.boxenstopp.kit.idempotency;

import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Creates whatever the test says. */
@RestController
class CreationController {

    static Function<UUID, ResponseEntity<Created>> work = CreationController::created;

    @PostMapping({"/creations", "/creations/elsewhere"})
    ResponseEntity<Created> create(@RequestBody Creation creation, IdempotentCall call) {
        return call.once(creation, work);
    }

    static ResponseEntity<Created> created(UUID id) {
        return ResponseEntity.created(URI.create("/creations/" + id)).body(new Created(id, "Müller"));
    }

    record Creation(String name) {}

    record Created(UUID id, String name) {}
}
