package de.boxenstopp.kit;

import de.boxenstopp.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The routes of the controllers in these tests. */
@Configuration(proxyBeanMethods = false)
class KitRoutes {

    @Bean
    RouteRules routes() {
        return RouteRules.define()
                .open(HttpMethod.POST, "/creations", "/creations/elsewhere", "/orders")
                .open(HttpMethod.GET, "/open", "/failing")
                .internal(HttpMethod.GET, "/internal/echo/*", "kit")
                .build();
    }
}
