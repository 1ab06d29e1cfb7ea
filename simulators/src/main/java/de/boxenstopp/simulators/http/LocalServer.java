package de.boxenstopp.simulators.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP server for this machine or its neighbours; every request has a virtual thread of its own. */
public final class LocalServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LocalServer.class);
    private static final int BACKLOG = 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Handler handler;

    private LocalServer(HttpServer server, Handler handler) {
        this.server = server;
        this.handler = handler;
    }

    /** For this machine alone; port 0 takes a free one. */
    public static LocalServer start(int port, Handler handler) {
        return start(Reach.MACHINE, port, handler);
    }

    public static LocalServer start(Reach reach, int port, Handler handler) {
        // Otherwise Nagle and delayed acknowledgements hold every kept-alive answer for 40 ms.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
        try {
            var where = new InetSocketAddress(reach.address(), port);
            var started = new LocalServer(HttpServer.create(where, BACKLOG), handler);
            started.server.createContext("/", started::serve);
            started.server.setExecutor(started.threads);
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port, e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI address() {
        return URI.create("http://localhost:" + port());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            if (answer.isNothing()) {
                return;
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            var hasBody =
                    answer.body().length > 0 && !exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), hasBody ? answer.body().length : -1);
            if (hasBody) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private Answer answer(HttpExchange exchange) {
        try {
            var uri = exchange.getRequestURI();
            return handler.handle(new Request(
                    exchange.getRequestMethod(),
                    uri.getPath(),
                    Objects.requireNonNullElse(uri.getRawQuery(), ""),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes(),
                    Map.of()));
        } catch (Exception e) {
            log.error("A request failed", e);
            return Answer.text(500, "The simulator failed; its log says why\n");
        }
    }
}
