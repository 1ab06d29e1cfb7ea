package de.boxenstopp.kit.test;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** PostgreSQL and Kafka for the tests of one JVM, started once, stopped with it. */
class Infrastructure implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger(Infrastructure.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(Started.PROPERTIES).applyTo(context);
    }

    private static boolean engineAnswers() {
        return sockets().anyMatch(Infrastructure::answers);
    }

    private static Stream<Path> sockets() {
        var chosen = Optional.ofNullable(System.getenv("DOCKER_HOST"))
                .filter(host -> host.startsWith("unix://"))
                .map(host -> host.substring("unix://".length()));
        var ofUser = Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR"));
        return Stream.of(
                        chosen,
                        Optional.of("/var/run/docker.sock"),
                        Optional.of("/run/podman/podman.sock"),
                        ofUser.map(folder -> folder + "/docker.sock"),
                        ofUser.map(folder -> folder + "/podman/podman.sock"))
                .flatMap(Optional::stream)
                .map(Path::of);
    }

    private static boolean answers(Path socket) {
        if (!Files.exists(socket)) {
            return false;
        }
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            return false;
        }
    }

    record Servers(String jdbcUrl, String user, String password, String kafka) {}

    /** Started when the first test asks. */
    private static final class Started {

        static final Map<String, String> PROPERTIES = start();

        private static Map<String, String> start() {
            var engine = engineAnswers();
            log.info("Tests use {} PostgreSQL and Kafka", engine ? "containers with" : "embedded");
            var servers = engine ? ContainerInfrastructure.start() : EmbeddedInfrastructure.start();
            ContractTopics.createOn(servers.kafka());
            return Map.of(
                    "spring.datasource.url", servers.jdbcUrl(),
                    "spring.datasource.username", servers.user(),
                    "spring.datasource.password", servers.password(),
                    "spring.kafka.bootstrap-servers", servers.kafka());
        }
    }
}
