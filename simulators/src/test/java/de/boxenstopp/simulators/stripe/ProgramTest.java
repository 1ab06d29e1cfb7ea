package de.boxenstopp.simulators.stripe;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.stripe.StripeClient;
import com.stripe.param.CustomerCreateParams;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** The simulator as a process of its own, killed without a warning. */
class ProgramTest {

    @TempDir
    Path folder;

    @Test
    void knowsAfterAKillWhatItAnsweredBefore() throws Exception {
        var first = start(Map.of());
        var customer = client(first)
                .v1()
                .customers()
                .create(CustomerCreateParams.builder().setName("Erika").build());

        first.destroyForcibly().waitFor();
        var second = start(Map.of());

        assertThat(client(second).v1().customers().retrieve(customer.getId()).getName())
                .isEqualTo("Erika");
        second.destroyForcibly();
    }

    @Test
    void doesNotStartInProduction() throws Exception {
        var process = process(Map.of("BOXENSTOPP_ENVIRONMENT", "production"));

        assertThat(process.waitFor()).isNotZero();
        assertThat(Files.readString(log())).contains("no place in production");
    }

    private Process start(Map<String, String> environment) throws IOException {
        Files.deleteIfExists(log());
        var process = process(environment);
        await().atMost(Duration.ofMinutes(1)).until(() -> !address().isEmpty() || !process.isAlive());
        assertThat(address()).as(Files.readString(log())).isNotEmpty();
        return process;
    }

    private Process process(Map<String, String> environment) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java, "-Xmx64m", "-XX:TieredStopAtLevel=1", "-cp", classPath(), StripeSimulator.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment()
                .putAll(Map.of(
                        "STRIPE_SIM_PORT", "0",
                        "STRIPE_SIM_DATA", folder.resolve("data").toString(),
                        "STRIPE_SIM_WEBHOOK_URL", "http://localhost:1/"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private StripeClient client(Process running) throws IOException {
        assertThat(running.isAlive()).isTrue();
        return StripeClient.builder()
                .setApiKey("sk_test_boxenstopp")
                .setApiBase(address())
                .build();
    }

    private String address() throws IOException {
        return Files.readString(log())
                .lines()
                .filter(line -> line.contains("Stripe simulator at "))
                .map(line -> line.substring(line.indexOf("http")).strip())
                .findFirst()
                .orElse("");
    }

    private Path log() {
        return folder.resolve("log");
    }

    /** Only what the program itself needs. */
    private static String classPath() {
        return Stream.of(
                        StripeSimulator.class,
                        JsonNode.class,
                        JsonParser.class,
                        JsonInclude.class,
                        org.slf4j.Logger.class,
                        ch.qos.logback.classic.Logger.class,
                        ch.qos.logback.core.Context.class)
                .map(type -> Path.of(URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .collect(joining(":"));
    }
}
