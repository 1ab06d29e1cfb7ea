package de.boxenstopp.identity.session.web;

import de.boxenstopp.identity.secrets.OpaqueToken;
import de.boxenstopp.identity.session.application.ExchangeSession;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SessionExchangeController {

    private final ExchangeSession exchangeSession;

    SessionExchangeController(ExchangeSession exchangeSession) {
        this.exchangeSession = exchangeSession;
    }

    @Operation(summary = "A session's token for one of five minutes that services can read; 404 when it has ended")
    @PostMapping("/internal/session-exchange")
    ResponseEntity<Exchanged> exchange(@Valid @RequestBody Exchange asked) {
        var token = exchangeSession.handle(new OpaqueToken(asked.token()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Exchanged(token.value(), token.expiresAt()));
    }

    record Exchange(@NotNull String token) {

        @Override
        public String toString() {
            return "Exchange[hidden]";
        }
    }

    record Exchanged(String accessToken, Instant expiresAt) {

        @Override
        public String toString() {
            return "Exchanged[hidden, expires at %s]".formatted(expiresAt);
        }
    }
}
