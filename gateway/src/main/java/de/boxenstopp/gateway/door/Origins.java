package de.boxenstopp.gateway.door;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param publicUrl where people find us
 * @param allowed further origins whose pages may call, such as the portals' development server
 */
@ConfigurationProperties(prefix = "boxenstopp.gateway.origins", ignoreUnknownFields = false)
public record Origins(
        @DefaultValue("http://localhost:5000") URI publicUrl,
        @DefaultValue Set<String> allowed) {

    public Origins {
        if (publicUrl.getHost() == null) {
            throw new IllegalArgumentException("boxenstopp.gateway.origins.public-url is no address: " + publicUrl);
        }
        allowed.forEach(Origins::requireOrigin);
    }

    public boolean isHttps() {
        return "https".equals(publicUrl.getScheme());
    }

    public boolean isOurs(String origin) {
        return own().equals(origin);
    }

    public boolean isAllowed(String origin) {
        return allowed.contains(origin);
    }

    private String own() {
        return originOf(publicUrl);
    }

    private static String originOf(URI address) {
        return "%s://%s".formatted(address.getScheme(), address.getRawAuthority());
    }

    private static void requireOrigin(String given) {
        if (!given.equals(originOf(URI.create(given)))) {
            throw new IllegalArgumentException("boxenstopp.gateway.origins.allowed is no origin: " + given);
        }
    }
}
