package de.boxenstopp.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for notification-service: takes mails, or is away for a while. */
public class NotificationFake implements AutoCloseable {

    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    NotificationFake() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/sign-in-mails/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The next mails are not taken. */
    public void refuse(int times) {
        refusals.set(times);
    }

    public int refusalsLeft() {
        return refusals.get();
    }

    public List<Mail> mailsTo(String email) {
        return mails.stream().filter(mail -> mail.email().equals(email)).toList();
    }

    public Mail nextMailTo(String email, int number) {
        await().until(() -> mailsTo(email).size() >= number);
        return mailsTo(email).get(number - 1);
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            var body = json.readTree(new String(call.getRequestBody().readAllBytes(), UTF_8));
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                call.sendResponseHeaders(503, -1);
                return;
            }
            mails.add(new Mail(
                    call.getRequestURI().getPath().replaceFirst("^.*/", ""),
                    body.path("email").asString(),
                    body.path("language").asString(),
                    body.path("link").asString(),
                    body.path("code").asString(),
                    body.path("expiresAt").asString(),
                    String.valueOf(call.getRequestHeaders().getFirst("Authorization"))));
            call.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    public record Mail(
            String id, String email, String language, String link, String code, String expiresAt, String caller) {

        public String token() {
            return link.replaceFirst("^.*token=", "");
        }
    }
}
