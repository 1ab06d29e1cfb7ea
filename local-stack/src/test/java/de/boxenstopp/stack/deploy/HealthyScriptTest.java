package de.boxenstopp.stack.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code deploy/image/healthy}: the images' health check. */
class HealthyScriptTest {

    private HttpServer service;
    private volatile int status = 200;

    @BeforeEach
    void aService() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        service.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stopIt() {
        service.stop(0);
    }

    @Test
    void saysWhetherTheServiceIsReady() throws Exception {
        String port = String.valueOf(service.getAddress().getPort());

        assertThat(healthy(port)).isTrue();
        status = 503;
        assertThat(healthy(port)).isFalse();
        service.stop(0);
        assertThat(healthy(port)).isFalse();
    }

    @Test
    void asksNobodyWhereThereIsNoService() throws Exception {
        assertThat(healthy("")).isTrue();
    }

    private static boolean healthy(String port) throws IOException, InterruptedException {
        ProcessBuilder check =
                new ProcessBuilder("bash", Checkout.path("deploy/image/healthy").toString());
        check.environment().remove("MANAGEMENT_SERVER_PORT");
        check.environment().put("HEALTH_PORT", port);
        Process process = check.redirectErrorStream(true).start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.inputReader().lines()).isEmpty();
        return process.exitValue() == 0;
    }
}
