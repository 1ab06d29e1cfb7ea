package de.boxenstopp.identity.signingkey.operator;

import de.boxenstopp.identity.signingkey.application.RotateKeys;
import de.boxenstopp.identity.signingkey.application.SigningKeys;
import de.boxenstopp.identity.signingkey.domain.SigningKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** For operators: which keys there are, and to change them now. */
@Component
@Endpoint(id = "signingkeys")
class SigningKeysEndpoint {

    private final SigningKeys keys;
    private final RotateKeys rotateKeys;
    private final Clock clock;

    SigningKeysEndpoint(SigningKeys keys, RotateKeys rotateKeys, Clock clock) {
        this.keys = keys;
        this.rotateKeys = rotateKeys;
        this.clock = clock;
    }

    @ReadOperation
    List<Key> report() {
        var ring = keys.all();
        var signing = ring.signing(clock.instant());
        return ring.keys().stream()
                .map(key -> shown(key, signing.filter(key::equals).isPresent()))
                .toList();
    }

    /** @param compromised true: nothing that an old key signed is accepted any more */
    @WriteOperation
    Key rotate(@Nullable Boolean compromised) {
        var key = Boolean.TRUE.equals(compromised) ? rotateKeys.replaceAll() : rotateKeys.now();
        return shown(key, !key.signsFrom().isAfter(clock.instant()));
    }

    private static Key shown(SigningKey key, boolean signing) {
        return new Key(key.id(), key.createdAt(), key.signsFrom(), signing);
    }

    record Key(UUID kid, Instant publishedSince, Instant signsFrom, boolean signing) {}
}
