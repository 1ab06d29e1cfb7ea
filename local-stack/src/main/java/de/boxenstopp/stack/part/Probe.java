package de.boxenstopp.stack.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** One short look from outside at whether something answers. */
final class Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int SHOWN = 120;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Probe() {}

    static Optional<String> http(String url) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Optional.empty()
                    : Optional.of(url + " (answers " + answer.statusCode() + " " + shortened(answer.body()) + ")");
        } catch (IOException e) {
            return Optional.of(url + " (no answer)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(url);
        }
    }

    static Optional<String> port(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("port " + port + " (nobody listens)");
        }
    }

    private static String shortened(String body) {
        String line = body.replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
