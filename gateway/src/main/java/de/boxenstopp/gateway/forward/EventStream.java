package de.boxenstopp.gateway.forward;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.io.CloseMode;

/**
 * One listener and the service that tells it things. In between, a comment now and then keeps proxies from hanging up,
 * and shows us when the listener has: then the service's side is closed too.
 */
final class EventStream {

    private static final byte[] COMMENT = {':', '\n', '\n'};

    private final CloseableHttpResponse answer;
    private final OutputStream listener;
    private final Duration pause;
    private final ReentrantLock writing = new ReentrantLock();
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean betweenEvents = true;

    EventStream(CloseableHttpResponse answer, OutputStream listener, Duration pause) {
        this.answer = answer;
        this.listener = listener;
        this.pause = pause;
    }

    void copy() throws IOException {
        Thread.startVirtualThread(this::keepAlive);
        var buffer = new byte[8_192];
        try {
            listener.flush(); // the headers, before anything happens
            var events = answer.getEntity().getContent();
            for (int read; (read = events.read(buffer)) >= 0; ) {
                write(buffer, read);
            }
        } finally {
            ended.countDown();
            close();
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
            while (!ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
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

    /** At once: a polite close would first read to the end of what has none. */
    void close() {
        answer.close(CloseMode.IMMEDIATE);
    }
}
