package de.boxenstopp.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class HttpSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(bound(Map.of()).bodyLimit()).isEqualTo(DataSize.ofMegabytes(1));
    }

    @Test
    void isSetByTheseProperties() {
        assertThat(bound(Map.of("boxenstopp.http.body-limit", "64KB")).bodyLimit())
                .isEqualTo(DataSize.ofKilobytes(64));
    }

    private static HttpSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("boxenstopp.http", HttpSettings.class);
    }
}
