package de.boxenstopp.gateway.limit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts attempts to sign in by the account they are for, whoever makes them. */
@Component
public class SignInAttempts {

    private final Limits limits;
    private final JsonMapper json;

    SignInAttempts(Limits limits, JsonMapper json) {
        this.limits = limits;
        this.json = json;
    }

    /** @param body what is not readable is for the service to refuse */
    public void count(String path, byte[] body) {
        account(body).ifPresent(name -> limits.countSignInTo(hash(path + ' ' + name)));
    }

    private Optional<String> account(byte[] body) {
        try {
            var document = json.readTree(body);
            return Stream.of("email", "username")
                    .map(document::path)
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .findFirst();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static String hash(String name) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
