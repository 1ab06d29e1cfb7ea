package de.boxenstopp.kit.kafka;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the Confluent-compatible API that all registries offer. Asked once per schema: the codec remembers. */
class HttpSchemaRegistry implements SchemaRegistry {

    private static final String JSON = "application/vnd.schemaregistry.v1+json";
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final JsonMapper json = JsonMapper.shared();
    private final String base;

    HttpSchemaRegistry(URI base) {
        this.base = base.toString();
    }

    @Override
    public int idOf(String subject, Schema schema) {
        var body = json.writeValueAsString(Map.of("schema", schema.toString()));
        var answer = ask(request("/subjects/" + subject).POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() == 404) {
            throw new SchemaRegistryAway(
                    "Schema registry %s does not know our schema of %s yet: publish the contracts"
                            .formatted(base, subject),
                    null);
        }
        return json.readTree(answer.body()).get("id").asInt();
    }

    @Override
    public Optional<Schema> byId(int id) {
        var answer = ask(request("/schemas/ids/" + id).GET());
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        var schema = json.readTree(answer.body()).get("schema").asString();
        return Optional.of(new Schema.Parser().parse(schema));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .header("Content-Type", JSON)
                .header("Accept", JSON);
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200 && answer.statusCode() != 404) {
                throw new IOException("answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new SchemaRegistryAway("Schema registry %s does not answer".formatted(base), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SchemaRegistryAway("Interrupted while asking schema registry %s".formatted(base), e);
        }
    }
}
