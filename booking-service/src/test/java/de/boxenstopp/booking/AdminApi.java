package de.boxenstopp.booking;

import de.boxenstopp.kit.test.TestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue from outside, as an admin's browser sees it. */
final class AdminApi {

    static final String ADMIN = "5a7f0000-0000-4000-8000-00000000ad31";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final List<String> headers;

    private AdminApi(String address, List<String> headers) {
        this.address = address;
        this.headers = headers;
    }

    static AdminApi admin(String address) {
        return as("ADMIN", address);
    }

    static AdminApi as(String role, String address) {
        return new AdminApi(address, List.of("Authorization", "Bearer " + TestKeys.userToken(ADMIN, role, Map.of())));
    }

    static AdminApi nobody(String address) {
        return new AdminApi(address, List.of());
    }

    record Answer(int status, HttpResponse<String> response) {

        JsonNode body() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String problem() {
            return body().path("type").asString("").replaceFirst(".*/", "");
        }

        List<String> errors() {
            return body().path("errors")
                    .valueStream()
                    .map(error -> error.path("field").asString() + " "
                            + error.path("code").asString())
                    .toList();
        }
    }

    Answer get(String path, String... more) {
        return send("GET", path, "", more);
    }

    Answer post(String path, String json, String... more) {
        return send("POST", path, json, with(more, "Content-Type", "application/json"));
    }

    Answer put(String path, String json) {
        return send("PUT", path, json, "Content-Type", "application/json");
    }

    Answer delete(String path) {
        return send("DELETE", path, "");
    }

    Answer upload(String path, String csv) {
        return send("POST", path, csv, "Content-Type", "text/csv");
    }

    Answer send(String method, String path, String body, String... more) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).method(method, BodyPublishers.ofString(body));
        for (var i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        for (var i = 0; i < more.length; i += 2) {
            request.header(more[i], more[i + 1]);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }
}
