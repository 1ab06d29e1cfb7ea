package de.boxenstopp.benchmarks.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a webhook as Stripe does. */
record Signature(String secret) {

    static final String HEADER = "Stripe-Signature";

    @Override
    public String toString() {
        return "Signature";
    }

    String of(String body) {
        var now = System.currentTimeMillis() / 1000;
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return "t=%d,v1=%s"
                    .formatted(now, HexFormat.of().formatHex(mac.doFinal((now + "." + body).getBytes(UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign", e);
        }
    }
}
