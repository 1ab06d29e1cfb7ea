package de.boxenstopp.gateway.forward;

import de.boxenstopp.gateway.door.CleanRequest;
import de.boxenstopp.gateway.peer.Services;
import de.boxenstopp.gateway.route.Route;
import de.boxenstopp.gateway.route.Traffic;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Asks a service once and hands on what it answers, problems included. */
@Component
class ServiceCalls {

    private static final Timeout FOR_A_CONNECTION = Timeout.ofSeconds(1);

    private final CloseableHttpClient callConnections;
    private final CloseableHttpClient streamConnections;
    private final Services services;
    private final Headers headers;
    private final Answers answers;
    private final CircuitBreakerRegistry breakers;
    private final Map<String, HttpHost> hosts = new ConcurrentHashMap<>();

    ServiceCalls(
            CloseableHttpClient callConnections,
            CloseableHttpClient streamConnections,
            Services services,
            Headers headers,
            Answers answers,
            CircuitBreakerRegistry breakers) {
        this.callConnections = callConnections;
        this.streamConnections = streamConnections;
        this.services = services;
        this.headers = headers;
        this.answers = answers;
        this.breakers = breakers;
    }

    ServerResponse call(Route route, CleanRequest request, byte[] body) {
        var breaker = breakers.circuitBreaker(route.service());
        if (!breaker.tryAcquirePermission()) {
            throw new ServiceAway(CallNotPermittedException.createCallNotPermittedException(breaker));
        }
        var start = breaker.getCurrentTimestamp();
        try {
            var answer = answers.of(send(route, request, body));
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            return answer;
        } catch (ConnectionRequestTimeoutException ownFault) {
            breaker.releasePermission();
            throw new ServiceAway(ownFault);
        } catch (IOException noAnswer) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), noAnswer);
            throw new ServiceAway(noAnswer);
        } catch (RuntimeException bug) {
            breaker.releasePermission();
            throw bug;
        }
    }

    private CloseableHttpResponse send(Route route, CleanRequest request, byte[] body) throws IOException {
        var host = hosts.computeIfAbsent(
                route.service(), name -> HttpHost.create(services.named(name).url()));
        var call = new BasicClassicHttpRequest(request.getMethod(), host, pathOf(request));
        headers.copy(request, call);
        if (body.length > 0) {
            call.setEntity(new ByteArrayEntity(body, null));
        }
        var isStream = route.traffic() == Traffic.STREAM;
        var context = HttpClientContext.create();
        context.setRequestConfig(RequestConfig.custom()
                .setProtocolUpgradeEnabled(false)
                .setConnectionRequestTimeout(FOR_A_CONNECTION)
                .setResponseTimeout(isStream ? Timeout.DISABLED : Timeout.of(route.timeout()))
                .build());
        var connections = isStream ? streamConnections : callConnections;
        return CloseableHttpResponse.adapt(connections.executeOpen(host, call, context));
    }

    /** As it came: to take it apart and put it together again is to change it. */
    private static String pathOf(CleanRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
    }
}
