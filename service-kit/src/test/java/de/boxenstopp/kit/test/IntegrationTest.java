package de.boxenstopp.kit.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service on real PostgreSQL and Kafka. Containers where a Docker or Podman socket answers, embedded
 * otherwise; the tests do not notice. One context serves all classes of a module.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Infrastructure.class)
@Import(InfrastructureConfiguration.class)
public @interface IntegrationTest {}
