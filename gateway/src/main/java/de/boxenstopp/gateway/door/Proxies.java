package de.boxenstopp.gateway.door;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** @param trusted addresses or networks of the proxies before us, whose {@code X-Forwarded-For} we believe */
@ConfigurationProperties(prefix = "boxenstopp.gateway.proxies", ignoreUnknownFields = false)
record Proxies(@DefaultValue List<IpAddressMatcher> trusted) {

    /** The last address that none of our proxies has: what stands before it, anybody can have written. */
    String clientOf(String peer, @Nullable String forwardedFor) {
        if (forwardedFor == null) {
            return peer;
        }
        var client = peer;
        for (var given : List.of(forwardedFor.split(",", -1)).reversed()) {
            var before = literal(given.strip());
            if (!isTrusted(client) || before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(network -> network.matches(address));
    }

    /** Never a name: nobody outside makes us look one up. */
    private static Optional<String> literal(String given) {
        try {
            return Optional.of(InetAddress.ofLiteral(given).getHostAddress());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
