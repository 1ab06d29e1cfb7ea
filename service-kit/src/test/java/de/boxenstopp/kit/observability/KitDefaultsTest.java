package de.boxenstopp.kit.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class KitDefaultsTest {

    private final MockEnvironment environment =
            new MockEnvironment().withProperty("spring.application.name", "kit-service");

    @Test
    void standBehindWhatAServiceSets() {
        environment.setProperty("spring.datasource.hikari.maximum-pool-size", "3");

        withDefaults();

        assertThat(environment.getProperty("spring.datasource.hikari.maximum-pool-size"))
                .isEqualTo("3");
        assertThat(environment.getProperty("spring.jpa.open-in-view")).isEqualTo("false");
        assertThat(environment.getProperty("management.metrics.tags.application"))
                .isEqualTo("kit-service");
    }

    @Test
    void putTheManagementPortAThousandAbove() {
        environment.setProperty("server.port", "8083");

        withDefaults();

        assertThat(environment.getProperty("management.server.port")).isEqualTo("9083");
    }

    @Test
    void leaveAChosenManagementPortAlone() {
        environment.setProperty("server.port", "8083");
        environment.setProperty("management.server.port", "1234");

        withDefaults();

        assertThat(environment.getProperty("management.server.port")).isEqualTo("1234");
    }

    @Test
    void logJsonWhereNoTerminalIs() {
        withDefaults();

        assertThat(environment.getProperty("logging.structured.format.console")).isEqualTo("ecs");
    }

    @Test
    void logAsToldByTheEnvironment() {
        environment.setProperty("LOG_FORMAT", "text");

        withDefaults();

        assertThat(environment.getProperty("logging.structured.format.console")).isNull();
    }

    @Test
    void refuseLogFormatsThatAreNone() {
        environment.setProperty("LOG_FORMAT", "xml");

        assertThatExceptionOfType(BindException.class)
                .isThrownBy(this::withDefaults)
                .withMessageContaining("boxenstopp.logging.format");
    }

    @Test
    void refusePropertiesThatNobodyReads() {
        new ApplicationContextRunner()
                .withUserConfiguration(ObservabilityConfiguration.class)
                .withPropertyValues("boxenstopp.logging.format=text", "boxenstopp.outbocks.poll=1s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("Nobody reads these properties: boxenstopp.outbocks.poll"));
    }

    @Test
    void refuseMisspelledPropertiesOfASetting() {
        new ApplicationContextRunner()
                .withUserConfiguration(ObservabilityConfiguration.class)
                .withPropertyValues("boxenstopp.logging.fromat=text")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void acceptPropertiesThatSomebodyReads() {
        new ApplicationContextRunner()
                .withUserConfiguration(ObservabilityConfiguration.class)
                .withPropertyValues("boxenstopp.logging.format=json")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void putTheTraceIntoLogsForMachines(CapturedOutput output) {
        try (var _ = new SpringApplicationBuilder(Object.class)
                        .web(WebApplicationType.NONE)
                        .properties("spring.application.name=kit-service", "boxenstopp.logging.format=json")
                        .run();
                var _ = MDC.putCloseable("traceId", "4bf92f3577b34da6a3ce929d0e0e4736")) {
            LoggerFactory.getLogger(KitDefaultsTest.class).info("to be found");
        }

        assertThat(output.toString().lines().filter(line -> line.contains("to be found")))
                .singleElement()
                .asString()
                .startsWith("{")
                .contains("4bf92f3577b34da6a3ce929d0e0e4736", "\"name\":\"kit-service\"");
    }

    /** What is set for logging holds for the whole JVM. */
    @AfterAll
    static void logTextAgain() {
        new SpringApplicationBuilder(Object.class)
                .web(WebApplicationType.NONE)
                .run()
                .close();
    }

    private void withDefaults() {
        new KitDefaults().postProcessEnvironment(environment, new SpringApplication());
    }
}
