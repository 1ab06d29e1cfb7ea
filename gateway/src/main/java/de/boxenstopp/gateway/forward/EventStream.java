package de.boxenstopp.gateway.forward;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener and the service that tells it things. In between, a comment now and then keeps proxies from hanging up,
 * and shows us when the listener has: then the service's side is closed too.
 */
final class EventStream {

    private static final Logger log = LoggerFactory.getLogger(EventStream.class);
    private static final long PAUSE_SECONDS = 10;
    private static final byte[] COMMENT = {':', '\n', '\n'};

    private final ClassicHttpResponse answer;
    private final OutputStream listener;
    private final ReentrantLock writing = new ReentrantLock();
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean betweenEvents = true;

    EventStream(ClassicHttpResponse answer, OutputStream listener) {
        this.answer = answer;
        this.listener = listener;
    }

    void copy() throws IOException {
        Thread.startVirtualThread(this::keepAlive);
        var buffer = new byte[8_192];
        try (var events = answer.getEntity().getContent()) {
            listener.flush(); // the headers, before anything happens
            for (int read; (read = events.read(buffer)) >= 0; ) {
                write(buffer, read);
            }
        } finally {
            ended.countDown();
        }
    }

    private void write(byte[] bytes, int length) throws IOException {
        writing.lock();
        try {
            listener.write(bytes, 0, length);
            listener.flush();
            betweenEvents = bytes[length - 1] == '\n';
        } finally {
            writing.unlock();
        }
    }

    private void keepAlive() {
        try {
            while (!ended.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                comment();
            }
        } catch (IOException listenerIsGone) {
            close();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Never into the middle of a line. */
    private void comment() throws IOException {
        writing.lock();
        try {
            if (betweenEvents && ended.getCount() > 0) {
                listener.write(COMMENT);
                listener.flush();
            }
        } finally {
            writing.unlock();
        }
    }

    /** Whoever reads from it wakes up with an error. */
    void close() {
        try {
            answer.close();
        } catch (IOException alreadyBroken) {
            log.debug("A stream was broken before it was closed", alreadyBroken);
        }
    }
}
