package de.boxenstopp.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackSettingsTest {

    @Test
    void findsTheCheckoutFromAnyFolderInside() {
        assertThat(StackSettings.usual().checkout().resolve("local-stack/pom.xml"))
                .exists();
    }

    @Test
    void addsEnvironmentToWhatWasGivenBefore() {
        StackSettings settings = StackSettings.usual()
                .withEnvironment("slot", Map.of("A", "1", "B", "1"))
                .withEnvironment("slot", Map.of("B", "2"));

        assertThat(settings.environmentOf("slot")).containsOnly(Map.entry("A", "1"), Map.entry("B", "2"));
        assertThat(settings.environmentOf("booking")).isEmpty();
    }

    @Test
    void aStackBesideAnotherSharesNeitherStateNorPorts() {
        StackSettings beside = StackSettings.beside(Path.of("second"));

        assertThat(beside.state()).isEqualTo(Path.of("second").toAbsolutePath());
        assertThat(beside.ports().offset()).isBetween(10_000, 22_000);
        assertThat(beside.tools()).isEqualTo(StackSettings.usual().tools());
    }
}
