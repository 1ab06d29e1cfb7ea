package de.boxenstopp.stack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorTokensTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void areForOneServiceGoodForAMinuteAndSignedByTheOperators() throws Exception {
        StateFolder state = new StateFolder(folder);
        state.create();
        new Secrets(state).makeKeys(List.of("ops"));

        String[] token = new OperatorTokens(state, Clock.fixed(NOON, ZoneOffset.UTC))
                .mint("booking")
                .split("\\.", -1);

        assertThat(decoded(token[0])).isEqualTo("{\"alg\":\"ES256\"}");
        assertThat(decoded(token[1]))
                .isEqualTo("{\"iss\":\"ops\",\"aud\":\"booking\",\"iat\":%d,\"exp\":%d}"
                        .formatted(NOON.getEpochSecond(), NOON.getEpochSecond() + 60));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(publicKey(state));
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
    }

    private static PublicKey publicKey(StateFolder state) throws Exception {
        String pem = Files.readString(state.publicKeys().resolve("ops.pub")).replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
