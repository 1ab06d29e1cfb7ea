package de.boxenstopp.identity.signingkey.web;

import de.boxenstopp.identity.signingkey.application.KnownKeys;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class JwksController {

    /** Far less than a key is announced before it signs. */
    private static final Duration CACHEABLE = Duration.ofMinutes(1);

    private final KnownKeys keys;

    JwksController(KnownKeys keys) {
        this.keys = keys;
    }

    @Operation(summary = "The public keys of users' tokens (RFC 7517)")
    @GetMapping(path = "/.well-known/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> jwks() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(CACHEABLE).cachePublic())
                .body(keys.published().toJSONObject(true));
    }
}
