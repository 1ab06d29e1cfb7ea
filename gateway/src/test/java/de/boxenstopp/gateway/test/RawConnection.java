package de.boxenstopp.gateway.test;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says byte by byte what no decent client would. */
public final class RawConnection {

    private final int port;

    public RawConnection(int port) {
        this.port = port;
    }

    /** @return everything the gateway says until it hangs up */
    public String say(String request) throws IOException {
        return say(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    public String say(byte[] request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            write(socket.getOutputStream(), request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** @return the status, or 0 when the gateway hung up without a word */
    public int get(String target, String... headers) throws IOException {
        var lines = String.join("\r\n", headers);
        var answer = say("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n"
                .formatted(target, lines.isEmpty() ? "" : lines + "\r\n"));
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    private static void write(OutputStream out, byte[] request) {
        try {
            out.write(request);
            out.flush();
        } catch (IOException hungUpMeanwhile) {
            // what it said before is still to be read
        }
    }
}
