package de.boxenstopp.kit.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;

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

    private void withDefaults() {
        new KitDefaults().postProcessEnvironment(environment, new SpringApplication());
    }
}
