package de.boxenstopp.simulators.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A client that speaks SMTP by hand. */
final class SmtpTalk implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader reader;
    private final OutputStream writer;

    SmtpTalk(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(5000);
        reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        writer = socket.getOutputStream();
    }

    /** The last line of the answer, or null when the other side hung up. */
    @Nullable
    String read() throws IOException {
        var line = reader.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = reader.readLine();
        }
        return line;
    }

    @Nullable
    String say(String line) throws IOException {
        writer.write((line + "\r\n").getBytes(UTF_8));
        writer.flush();
        return read();
    }

    @Nullable
    String deliver(String to, String content) throws IOException {
        read();
        say("EHLO test");
        say("MAIL FROM:<shop@boxenstopp.example>");
        say("RCPT TO:<" + to + ">");
        say("DATA");
        return say(content + "\r\n.");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
