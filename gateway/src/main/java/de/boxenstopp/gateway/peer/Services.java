package de.boxenstopp.gateway.peer;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The services behind the door.
 *
 * @param known by their short names
 */
@ConfigurationProperties(prefix = "boxenstopp.gateway.services", ignoreUnknownFields = false)
public record Services(Map<String, Service> known) {

    private static final int MANAGEMENT_OFFSET = 1_000;

    public Service named(String name) {
        var service = known.get(name);
        if (service == null) {
            throw new IllegalStateException("boxenstopp.gateway.services.known.%s.url is not set".formatted(name));
        }
        return service;
    }

    /** @param managementUrl unless set, the same host, a thousand ports higher */
    public record Service(URI url, URI managementUrl) {

        public Service(URI url, @Nullable URI managementUrl) {
            this.url = url;
            this.managementUrl = managementUrl == null ? beside(url) : managementUrl;
        }

        private static URI beside(URI url) {
            return URI.create(
                    "%s://%s:%d".formatted(url.getScheme(), url.getHost(), url.getPort() + MANAGEMENT_OFFSET));
        }
    }
}
