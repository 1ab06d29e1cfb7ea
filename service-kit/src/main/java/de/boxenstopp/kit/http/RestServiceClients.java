package de.boxenstopp.kit.http;

import de.boxenstopp.kit.security.ServiceTokens;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

class RestServiceClients implements ServiceClients {

    private static final Duration CONNECT = Duration.ofSeconds(1);

    private final Peers peers;
    private final ServiceTokens tokens;
    private final Supplier<RestClient.Builder> builders;
    private final JsonMapper json;
    private final Map<String, RestClient> clients = new ConcurrentHashMap<>();

    /** Not HTTP/2: its upgrade header confuses servers in between, and one call at a time needs no streams. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    RestServiceClients(Peers peers, ServiceTokens tokens, Supplier<RestClient.Builder> builders, JsonMapper json) {
        this.peers = peers;
        this.tokens = tokens;
        this.builders = builders;
        this.json = json;
    }

    @Override
    public RestClient to(String service) {
        return clients.computeIfAbsent(service, this::build);
    }

    private RestClient build(String service) {
        var peer = peers.get(service);
        if (peer == null) {
            throw new IllegalArgumentException("boxenstopp.services.%s.url is not set".formatted(service));
        }
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(peer.timeout());
        return builders.get()
                .baseUrl(peer.url())
                .requestFactory(requests)
                .requestInterceptor((request, body, call) -> {
                    request.getHeaders().setBearerAuth(tokens.mint(service));
                    return call.execute(request, body);
                })
                .defaultStatusHandler(HttpStatusCode::isError, (_, response) -> {
                    throw problem(service, response);
                })
                .build();
    }

    private PeerProblem problem(String service, ClientHttpResponse response) throws IOException {
        var document = document(response.getBody().readAllBytes());
        var code = document.path("type").asString("").replaceFirst("^.*/", "");
        return new PeerProblem(service, response.getStatusCode(), code, document);
    }

    private JsonNode document(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }
}
