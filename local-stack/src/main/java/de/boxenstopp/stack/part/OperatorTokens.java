package de.boxenstopp.stack.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Tokens with which operators open the management endpoints of one service; services accept none that live longer. */
public final class OperatorTokens {

    private static final String OPERATORS = "ops";
    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Path key;
    private final Clock clock;

    public OperatorTokens(StateFolder state, Clock clock) {
        this.key = state.privateKey(OPERATORS);
        this.clock = clock;
    }

    public String mint(String service) throws IOException, GeneralSecurityException {
        Instant now = clock.instant();
        String claims = "{\"iss\":\"%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d}"
                .formatted(
                        OPERATORS, service, now.getEpochSecond(), now.plus(LIFE).getEpochSecond());
        String signed = encoded("{\"alg\":\"ES256\"}") + "." + encoded(claims);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(privateKey());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64.encodeToString(signature.sign());
    }

    private PrivateKey privateKey() throws IOException, GeneralSecurityException {
        String lines = Files.readString(key).replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(lines)));
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
