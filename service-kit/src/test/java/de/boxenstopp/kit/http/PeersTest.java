package de.boxenstopp.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PeersTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(OnlyPeers.class);

    @Test
    void areNamedByTheirShortNames() {
        context.withPropertyValues(
                        "boxenstopp.services.slot.url=http://localhost:8083",
                        "boxenstopp.services.odoo-sync.url=http://localhost:8086",
                        "boxenstopp.services.odoo-sync.timeout=5s")
                .run(started -> assertThat(started.getBean(Peers.class))
                        .containsEntry(
                                "slot", new Peers.Peer(URI.create("http://localhost:8083"), Duration.ofSeconds(2)))
                        .containsEntry(
                                "odoo-sync",
                                new Peers.Peer(URI.create("http://localhost:8086"), Duration.ofSeconds(5))));
    }

    @Test
    void haveNoUnknownSettings() {
        context.withPropertyValues(
                        "boxenstopp.services.slot.url=http://localhost:8083", "boxenstopp.services.slot.tiemout=5s")
                .run(started -> assertThat(started).hasFailed());
    }

    @Test
    void haveAnAddress() {
        context.withPropertyValues("boxenstopp.services.slot.timeout=5s")
                .run(started -> assertThat(started).hasFailed());
    }

    @EnableConfigurationProperties(Peers.class)
    static class OnlyPeers {}
}
