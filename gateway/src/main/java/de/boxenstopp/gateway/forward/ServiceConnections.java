package de.boxenstopp.gateway.forward;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connections to the services are kept and used again; nothing is ever sent twice, and nothing is read into. */
@Configuration(proxyBeanMethods = false)
class ServiceConnections {

    @Bean(destroyMethod = "close")
    CloseableHttpClient callConnections() {
        return connections(2_000);
    }

    /** Apart, so that those who only listen leave room for those who ask. */
    @Bean(destroyMethod = "close")
    CloseableHttpClient streamConnections() {
        return connections(2_000);
    }

    private static CloseableHttpClient connections(int perService) {
        var pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(perService)
                .setMaxConnTotal(perService * 10)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(1))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(pool)
                .evictIdleConnections(TimeValue.ofSeconds(30)) // the services close theirs after 75
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableDefaultUserAgent()
                .disableRedirectHandling()
                .build();
    }
}
