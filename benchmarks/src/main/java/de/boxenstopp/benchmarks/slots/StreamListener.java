package de.boxenstopp.benchmarks.slots;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** As little of a browser as it takes to listen: a socket and a virtual thread. Speaks HTTP/1.0, where nothing comes in chunks. */
final class StreamListener implements AutoCloseable {

    private static final String SLOT = "{\"slotId\":\"";
    private static final String FREE = "\"free\":";

    private final Socket socket;
    private final Tellings told;
    private final AtomicIntegerArray known;
    private final AtomicIntegerArray first;
    private volatile boolean listening;

    private StreamListener(Socket socket, Tellings told) {
        this.socket = socket;
        this.told = told;
        this.known = new AtomicIntegerArray(told.windows().size());
        this.first = new AtomicIntegerArray(told.windows().size());
    }

    static StreamListener to(URI address, Tellings told) throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        var listener = new StreamListener(socket, told);
        socket.getOutputStream()
                .write("GET %s?%s HTTP/1.0\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                        .formatted(address.getRawPath(), address.getRawQuery())
                        .getBytes(US_ASCII));
        Thread.startVirtualThread(listener::listen);
        return listener;
    }

    boolean isListening() {
        return listening;
    }

    int known(int window) {
        return known.get(window);
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8), 2_048)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ")) {
                    read(line);
                }
            }
        } catch (IOException closed) {
            // by us, or by the service, which shows in the count
        }
        listening = false;
    }

    private void read(String data) {
        for (var at = data.indexOf(SLOT); at >= 0; at = data.indexOf(SLOT, at + 1)) {
            var id = at + SLOT.length();
            var window = told.numberOf(data.substring(id, id + 36));
            if (window >= 0) {
                take(window, number(data, data.indexOf(FREE, id) + FREE.length()));
            }
        }
        listening = true;
    }

    private void take(int window, int free) {
        if (!listening) {
            first.set(window, free);
            return;
        }
        var changes = first.get(window) - free;
        told.told(window, known.get(window), changes);
        known.set(window, changes);
    }

    private static int number(String text, int begin) {
        var end = begin;
        while (Character.isDigit(text.charAt(end))) {
            end++;
        }
        return Integer.parseInt(text, begin, end, 10);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
