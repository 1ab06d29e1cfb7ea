package de.boxenstopp.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Speaks to a service as one of its peers would. */
public final class ServiceToken {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String issuer;
    private final String audience;
    private final PrivateKey key;
    private String token = "";
    private long renewAt;

    public ServiceToken(String issuer, String audience, Path pem) throws IOException, GeneralSecurityException {
        this.issuer = issuer;
        this.audience = audience;
        var body = Files.readString(pem).replaceAll("-----[^-]+-----|\\s", "");
        this.key = KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }

    public synchronized String header() {
        var now = System.currentTimeMillis() / 1000;
        if (now >= renewAt) {
            token = sign(
                    "{\"iss\":\"%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d}".formatted(issuer, audience, now, now + 60));
            renewAt = now + 30;
        }
        return "Bearer " + token;
    }

    private String sign(String claims) {
        try {
            var signed = encode("{\"alg\":\"ES256\"}") + "." + encode(claims);
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign", e);
        }
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(UTF_8));
    }
}
