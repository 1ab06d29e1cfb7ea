package de.boxenstopp.kit.http;

import de.boxenstopp.kit.security.ServiceTokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
@EnableConfigurationProperties(Peers.class)
class HttpConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slimAndInTurn() {
        return server -> {
            server.setProtocol(SlimHttp.class.getName());
            server.addEngineValves(new InTurn());
        };
    }

    @Bean
    @ConditionalOnMissingBean
    ServiceClients serviceClients(
            Peers peers, ServiceTokens tokens, ObjectProvider<RestClient.Builder> builders, JsonMapper json) {
        return new RestServiceClients(peers, tokens, builders::getObject, json);
    }
}
