package de.boxenstopp.gateway.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** @param trusted addresses or networks of the proxies before us, whose {@code X-Forwarded-For} we believe */
@ConfigurationProperties(prefix = "boxenstopp.gateway.proxies", ignoreUnknownFields = false)
record Proxies(@DefaultValue List<IpAddressMatcher> trusted) {

    /** The last address that none of our proxies has: what stands before it, anybody can have written. */
    String clientOf(String peer, @Nullable String forwardedFor) {
        if (!isTrusted(peer) || forwardedFor == null) {
            return peer;
        }
        var client = peer;
        for (var address : List.of(forwardedFor.split(",")).reversed()) {
            if (!isTrusted(client)) {
                break;
            }
            client = address.strip();
        }
        return client;
    }

    private boolean isTrusted(String address) {
        try {
            return trusted.stream().anyMatch(network -> network.matches(address));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
