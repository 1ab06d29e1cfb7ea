package de.boxenstopp.kit.http;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The other services, by their short names. */
@ConfigurationProperties(prefix = "boxenstopp.services", ignoreUnknownFields = false)
class Peers extends HashMap<String, Peers.Peer> {

    /** @param timeout how long an answer may take, the connection not counted */
    record Peer(URI url, @DefaultValue("2s") Duration timeout) {

        Peer {
            Objects.requireNonNull(url, "url");
        }
    }
}
