package de.boxenstopp.booking.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class PlacingQueueTest {

    private final CountDownLatch slow = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void whoeverComesWhileOthersArePlacingWaitsForThem() {
        var queue = new PlacingQueue(new SimpleMeterRegistry(), 2, Duration.ofMinutes(1));
        var first = placing(queue);
        var second = placing(queue);
        await().until(() -> begun.get() == 2);

        var third = placing(queue);

        assertThat(third).isNotDone();
        assertThat(begun).hasValue(2);
        slow.countDown();
        assertThat(CompletableFuture.allOf(first, second, third)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(begun).hasValue(3);
    }

    @Test
    void whoeverHasWaitedTooLongIsSentAwayAndNothingHasHappened() {
        var queue = new PlacingQueue(new SimpleMeterRegistry(), 1, Duration.ofMillis(20));
        var first = placing(queue);
        await().until(() -> begun.get() == 1);

        assertThatExceptionOfType(TooManyAtOnce.class)
                .isThrownBy(() -> queue.inTurn(begun::incrementAndGet))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("temporarily-unavailable"));

        assertThat(begun).hasValue(1);
        slow.countDown();
        assertThat(first).succeedsWithin(Duration.ofSeconds(10));
    }

    private CompletableFuture<Integer> placing(PlacingQueue queue) {
        return CompletableFuture.supplyAsync(
                () -> queue.inTurn(() -> {
                    var place = begun.incrementAndGet();
                    waitForTheSlow();
                    return place;
                }),
                task -> Thread.ofVirtual().start(task));
    }

    private void waitForTheSlow() {
        try {
            slow.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
