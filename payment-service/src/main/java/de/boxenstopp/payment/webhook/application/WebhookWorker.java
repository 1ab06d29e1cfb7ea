package de.boxenstopp.payment.webhook.application;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works webhooks off as soon as they are stored; the poll finds what an instance left behind when it died. Any number of
 * instances may work at once.
 */
@Component
class WebhookWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WebhookWorker.class);

    private final Webhooks webhooks;
    private final WorkWebhook workWebhook;
    private final WebhookSettings settings;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Semaphore hands;
    private volatile boolean running;
    private @Nullable Thread thread;
    private boolean inTrouble;

    WebhookWorker(Webhooks webhooks, WorkWebhook workWebhook, WebhookSettings settings) {
        this.webhooks = webhooks;
        this.workWebhook = workWebhook;
        this.settings = settings;
        this.hands = new Semaphore(settings.atOnce());
    }

    void wakeUp() {
        wakeUps.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("webhook-worker").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wakeUp();
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(15));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            while (running) {
                if (!workOn(executor) && wakeUps.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether there may be more at once */
    private boolean workOn(ExecutorService executor) throws InterruptedException {
        hands.acquire();
        var free = 1 + hands.drainPermits();
        var taken = 0;
        try {
            var tasks = webhooks.take(free, settings.lease());
            for (var task : tasks) {
                executor.execute(() -> {
                    try {
                        workWebhook.handle(task);
                    } catch (RuntimeException databaseAway) {
                        log.warn("A webhook is left for later: {}", databaseAway.toString());
                    } finally {
                        hands.release();
                    }
                });
                taken++;
            }
            inTrouble = false;
            return taken == free;
        } catch (RuntimeException databaseAway) {
            if (!inTrouble) {
                log.warn("Webhooks cannot be read; trying again: {}", databaseAway.toString());
            }
            inTrouble = true;
            return false;
        } finally {
            hands.release(free - taken);
        }
    }
}
