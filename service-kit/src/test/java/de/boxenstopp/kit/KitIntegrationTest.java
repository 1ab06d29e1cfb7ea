package de.boxenstopp.kit;

import de.boxenstopp.kit.test.IntegrationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** An integration test of the kit itself, in a service called "kit". */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@TestPropertySource(
        properties = {
            "spring.application.name=kit-service",
            "spring.kafka.admin.auto-create=true",
            "management.endpoints.web.exposure.include=*",
            "management.server.port=0",
            "boxenstopp.kafka.first-delay=10ms",
            "boxenstopp.kafka.longest-delay=50ms"
        })
public @interface KitIntegrationTest {}
