package de.boxenstopp.simulators.stripe.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code Stripe-Signature}: while secrets are rolled there is one {@code v1} for each. */
final class Signature {

    private Signature() {}

    static String of(String payload, long timestamp, List<String> secrets) {
        var header = new StringBuilder("t=").append(timestamp);
        secrets.forEach(secret -> header.append(",v1=").append(hmac(timestamp + "." + payload, secret)));
        return header.toString();
    }

    private static String hmac(String text, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
