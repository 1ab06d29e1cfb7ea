package de.boxenstopp.contracts;

import de.boxenstopp.contracts.Patience.Away;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A registry that speaks Confluent's API. */
final class SchemaRegistry implements AutoCloseable {

    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final Map<String, String> FULL_TRANSITIVE = Map.of("compatibility", "FULL_TRANSITIVE");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final JsonMapper json = new JsonMapper();
    private final String url;
    private final Patience patience;

    SchemaRegistry(String url, Patience patience) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.patience = patience;
    }

    /** Registers the schema, or finds it registered already, and answers its id. */
    int register(Contract contract) {
        var subject = URLEncoder.encode(contract.subject(), StandardCharsets.UTF_8);
        var version = Map.of("schemaType", "AVRO", "schema", contract.schema().toString());
        try {
            // Guarded first, so that an incompatible version is refused.
            accepted(contract, call("PUT", "/config/" + subject, FULL_TRANSITIVE));
            return accepted(contract, call("POST", "/subjects/" + subject + "/versions", version))
                    .required("id")
                    .intValue();
        } catch (JacksonException e) {
            throw new PublishingFailed(
                    "What answers at " + url + " is no schema registry: " + e.getOriginalMessage(), e);
        }
    }

    private JsonNode accepted(Contract contract, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new PublishingFailed("The schema registry refuses " + contract.subject() + " (HTTP "
                    + answer.statusCode() + "): " + reason(answer.body()));
        }
        return json.readTree(answer.body());
    }

    private String reason(String body) {
        try {
            return json.readTree(body).path("message").asString(body);
        } catch (JacksonException notJson) {
            return body;
        }
    }

    private HttpResponse<String> call(String method, String path, Object body) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", MEDIA_TYPE)
                .header("Accept", MEDIA_TYPE)
                .method(method, HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        return patience.until("the schema registry at " + url, () -> send(request));
    }

    private HttpResponse<String> send(HttpRequest request) throws Away, InterruptedException {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new Away("HTTP " + answer.statusCode() + ": " + reason(answer.body()));
            }
            return answer;
        } catch (IOException e) {
            throw new Away(e.toString(), e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
