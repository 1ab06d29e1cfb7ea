package de.boxenstopp.notification.sending;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends one mail after the other, and looks again when there is none. While the mail server is away it pauses, longer
 * and longer: no mail is tried in vain, and all flow when the server is back.
 */
public final class SendingLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SendingLoop.class);
    private static final Duration GRACE = Duration.ofSeconds(8);

    /** What came of one turn. */
    public enum Turn {
        GOES_ON,
        NOTHING_DUE,
        SERVER_AWAY
    }

    /** Sends the next mail that is due, if there is one. */
    @FunctionalInterface
    public interface Sender {

        Turn sendNext(Smtp smtp);
    }

    private final String name;
    private final Sender sender;
    private final Smtp smtp;
    private final Duration poll;
    private final Duration longestPause;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private boolean inTrouble;

    public SendingLoop(String name, Sender sender, Smtp smtp, Duration poll, Duration longestPause) {
        this.name = name;
        this.sender = sender;
        this.smtp = smtp;
        this.poll = poll;
        this.longestPause = longestPause;
    }

    /** There is something to send: no need to wait for the next look. */
    public void wakeUp() {
        wakeUps.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).start(this::run);
    }

    /** The mail under way may end; one that takes too long is sent again by somebody else when its lease is over. */
    @Override
    public void stop() {
        running = false;
        wakeUp();
        try {
            if (thread != null) {
                thread.join(GRACE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Above the outbox's: the facts of the last mails still go out. */
    @Override
    public int getPhase() {
        return 1;
    }

    private void run() {
        var pause = poll;
        while (running) {
            switch (turn()) {
                case GOES_ON -> {
                    fine();
                    pause = poll;
                }
                case NOTHING_DUE -> {
                    smtp.close();
                    pause(poll);
                }
                case SERVER_AWAY -> {
                    trouble("The mail server cannot be reached or does not let us in; trying again", null);
                    pause = longer(pause);
                    pause(pause);
                }
            }
        }
        smtp.close();
    }

    private Turn turn() {
        try {
            return sender.sendNext(smtp);
        } catch (RuntimeException e) {
            trouble("Mails cannot be sent; trying again", e);
            return Turn.SERVER_AWAY;
        }
    }

    private Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }

    private void pause(Duration pause) {
        try {
            if (running && wakeUps.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void trouble(String what, @Nullable Exception why) {
        if (!inTrouble) {
            log.warn("{}: {}", name, what, why);
            inTrouble = true;
        }
    }

    private void fine() {
        if (inTrouble) {
            log.info("{}: mails flow again", name);
            inTrouble = false;
        }
    }
}
