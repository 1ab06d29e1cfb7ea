package de.boxenstopp.slot.availability.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** One who listens. Nothing waits for it in a queue: how far it is, is a number. */
final class SlotListener {

    private static final byte[] HEARTBEAT = ":\n\n".getBytes(UTF_8);

    private final OutputStream out;
    private final LocalDate from;
    private final LocalDate to;
    private final Duration heartbeat;
    private long wroteAt;

    SlotListener(OutputStream out, LocalDate from, LocalDate to, Duration heartbeat) {
        this.out = out;
        this.from = from;
        this.to = to;
        this.heartbeat = heartbeat;
    }

    void greet() throws IOException {
        write(comeBackIn(1_000 + ThreadLocalRandom.current().nextInt(4_000)));
    }

    /** @throws IOException when nobody listens any more, or too slowly for the web server's patience */
    void listen(SlotChannel channel, String lastEventId, BooleanSupplier isOver)
            throws IOException, InterruptedException {
        var board = channel.board();
        var known = board.knownTo(lastEventId);
        while (!isOver.getAsBoolean()) {
            board = channel.board();
            var news = board.newsSince(known, from, to);
            known = board.version();
            if (news.length > 0) {
                write(news);
            } else if (untilHeartbeat().isNegative()) {
                write(HEARTBEAT);
            }
            channel.await(board, untilHeartbeat().plusMillis(1));
        }
    }

    /** Not all at once, should they all be sent away. */
    private static byte[] comeBackIn(int millis) {
        return "retry: %d\n\n".formatted(millis).getBytes(UTF_8);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        wroteAt = System.nanoTime();
    }

    private Duration untilHeartbeat() {
        return heartbeat.minusNanos(System.nanoTime() - wroteAt);
    }
}
