package de.boxenstopp.identity.signingkey.application;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import de.boxenstopp.identity.signingkey.domain.KeyRing;
import de.boxenstopp.identity.signingkey.domain.SigningKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** The keys as they were some seconds ago at most: every exchanged session needs one. */
@Service
public class KnownKeys implements JWKSource<SecurityContext> {

    private static final Duration FRESH_FOR = Duration.ofSeconds(10);

    private final SigningKeys keys;
    private final RotateKeys rotateKeys;
    private final Clock clock;

    private volatile @Nullable Read last;

    KnownKeys(SigningKeys keys, RotateKeys rotateKeys, Clock clock) {
        this.keys = keys;
        this.rotateKeys = rotateKeys;
        this.clock = clock;
    }

    /** The key to sign with now. */
    public SigningKey signing() {
        return ring().signing(clock.instant()).orElseGet(() -> {
            rotateKeys.handle(); // the very first start
            return read().signing(clock.instant()).orElseThrow();
        });
    }

    /** Read anew: whoever asks keeps the answer for minutes. */
    public JWKSet published() {
        return new JWKSet(read().keys().stream().<JWK>map(KnownKeys::published).toList());
    }

    /** For tokens shown to ourselves. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return selector.select(new JWKSet(
                    ring().keys().stream().<JWK>map(KnownKeys::published).toList()));
        } catch (DataAccessException | TransactionException away) {
            throw new KeySourceException("The keys cannot be read", away);
        }
    }

    private KeyRing ring() {
        var read = last;
        return read != null && read.isFresh(clock.instant()) ? read.ring : read();
    }

    private KeyRing read() {
        var ring = keys.all();
        last = new Read(ring, clock.instant());
        return ring;
    }

    private static ECKey published(SigningKey key) {
        return new ECKey.Builder(Curve.P_256, key.publicKey())
                .keyID(key.id().toString())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .build();
    }

    private record Read(KeyRing ring, Instant at) {

        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(FRESH_FOR));
        }
    }
}
