package de.boxenstopp.kit.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.kit.KitIntegrationTest;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KitIntegrationTest
class InTurnIT {

    private static final String REQUEST = "GET /turns HTTP/1.1\r\nHost: localhost\r\n\r\n";

    /** Fewer than Tomcat answers over one connection. */
    private static final int MANY = 90;

    @LocalServerPort
    int port;

    @Autowired
    TurnController turns;

    private final List<Socket> connections = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (var connection : connections) {
            connection.close();
        }
    }

    @Test
    void aBusyConnectionKeepsNobodyWaiting() throws IOException {
        var other = connect();
        var processors = Runtime.getRuntime().availableProcessors();
        for (var i = 0; i < processors; i++) {
            connect().getOutputStream().write(REQUEST.repeat(MANY).getBytes(US_ASCII));
        }
        await().until(() -> turns.taken() > processors);

        var before = turns.taken();
        other.getOutputStream().write(REQUEST.getBytes(US_ASCII));
        other.getInputStream().read();

        assertThat(turns.taken()).isLessThan(before + processors * MANY / 2);
    }

    private Socket connect() throws IOException {
        var connection = new Socket("localhost", port);
        connections.add(connection);
        return connection;
    }
}
