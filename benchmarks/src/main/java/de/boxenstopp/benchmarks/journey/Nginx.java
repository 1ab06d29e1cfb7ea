package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Http;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** nginx twice: as a cheap service that always answers the same, and as a proxy before it. */
final class Nginx implements AutoCloseable {

    private static final String BODY =
            "[{\"slotId\":\"7f1c2a50-0000-4000-8000-000000058452\",\"date\":\"2026-11-30\",\"start\":\"08:00\","
                    + "\"end\":\"10:00\",\"kind\":\"PICKUP\",\"capacity\":4,\"free\":4,\"level\":\"FREE\"}]";

    private final Process process;
    private final int service;
    private final int proxy;

    private Nginx(Process process, int service, int proxy) {
        this.process = process;
        this.service = service;
        this.proxy = proxy;
    }

    static Nginx start(Path folder) throws IOException {
        var service = freePort();
        var proxy = freePort();
        var own = Files.createDirectories(folder.resolve("nginx"));
        var settings = own.resolve("nginx.conf");
        Files.writeString(settings, settings(service, proxy));
        var command =
                new ProcessBuilder(Tool.path("nginx"), "-p", own.toString(), "-c", settings.toString(), "-e", "stderr");
        var nginx = new Nginx(command.inheritIO().start(), service, proxy);
        Bench.await("nginx answers", Duration.ofSeconds(10), nginx::answers);
        return nginx;
    }

    String service() {
        return "http://localhost:" + service;
    }

    String proxy() {
        return "http://localhost:" + proxy;
    }

    private boolean answers() {
        try {
            return new Http().send("GET", proxy() + "/api/slots", "").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static String settings(int service, int proxy) {
        return """
                daemon off;
                worker_processes auto;
                pid nginx.pid;
                events { worker_connections 1024; }
                http {
                    access_log off;
                    default_type application/json;
                    keepalive_requests 1000000000;
                    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                    upstream service { server 127.0.0.1:%1$d; keepalive 64; keepalive_requests 1000000000; }
                    server { listen 127.0.0.1:%1$d; location / { return 200 '%3$s'; } }
                    server {
                        listen 127.0.0.1:%2$d;
                        location / { proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection ""; }
                    }
                }
                """.formatted(service, proxy, BODY);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
