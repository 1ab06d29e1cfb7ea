package de.boxenstopp.gateway.route;

import static org.springframework.http.HttpMethod.GET;

import de.boxenstopp.kit.security.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    @Bean
    Routes routes() {
        return new Routes(AllowList.ROUTES);
    }

    @Bean
    RouteRules routeRules(Routes routes) {
        var rules = RouteRules.define()
                .open(GET, "/", "/site.css", "/checkout/done", "/checkout/cancelled")
                .open(GET, "/api/health", "/api/openapi.json", "/api/docs", "/api/docs/*");
        routes.addTo(rules);
        return rules.build();
    }
}
