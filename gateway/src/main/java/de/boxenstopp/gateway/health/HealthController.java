package de.boxenstopp.gateway.health;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For people and status pages, and therefore always 200: the question was answered, and the document is the answer.
 * Who decides whether to send us requests asks our own {@code /actuator/health/readiness}, as we can answer problems and
 * open routes while services are away.
 */
@RestController
class HealthController {

    private final HealthChecks checks;

    HealthController(HealthChecks checks) {
        this.checks = checks;
    }

    @GetMapping("/api/health")
    ResponseEntity<HealthDocument> health() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(checks.now());
    }
}
