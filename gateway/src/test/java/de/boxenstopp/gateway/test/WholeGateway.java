package de.boxenstopp.gateway.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** One gateway for all tests. Each visitor has an address of their own, so that nobody uses up another's limits. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "boxenstopp.gateway.origins.allowed=http://localhost:3000",
            "boxenstopp.gateway.proxies.trusted=127.0.0.1,::1",
            "boxenstopp.gateway.streams.pause=300ms",
            "boxenstopp.gateway.streams.most=2"
        })
@ContextConfiguration(initializers = Upstreams.class)
@Import(MoreRoutes.class)
public @interface WholeGateway {}
