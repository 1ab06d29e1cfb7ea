package de.boxenstopp.gateway.test;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import de.boxenstopp.gateway.route.Caller;
import de.boxenstopp.gateway.route.Route;
import de.boxenstopp.gateway.route.Routes;
import de.boxenstopp.gateway.route.Traffic;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Routes of the kinds that no service has yet. */
@TestConfiguration(proxyBeanMethods = false)
class MoreRoutes {

    @Bean
    @Primary
    Routes moreRoutes(@Qualifier("routes") Routes routes) {
        var more = List.of(
                Route.of("slot", Caller.ANYONE, GET, "/test/stream").as(Traffic.STREAM),
                Route.of("slot", Caller.ANYONE, GET, "/test/slow").within(Duration.ofMillis(300)),
                Route.of("slot", Caller.JOCKEY, GET, "/test/jockey"),
                Route.of("slot", Caller.WORKSHOP, GET, "/test/workshop"),
                Route.of("slot", Caller.ADMIN, POST, "/test/admin"),
                Route.of("away", Caller.ANYONE, GET, "/test/away"),
                Route.of("shaky", Caller.ANYONE, GET, "/test/shaky"),
                Route.of("shaky", Caller.ANYONE, POST, "/test/shaky"));
        return new Routes(Stream.of(routes.all(), more).flatMap(List::stream).toList());
    }
}
