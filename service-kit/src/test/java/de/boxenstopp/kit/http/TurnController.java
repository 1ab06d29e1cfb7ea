package de.boxenstopp.kit.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Work that never waits for anything. */
@RestController
class TurnController {

    private static final long WORK = Duration.ofMillis(5).toNanos();

    private final AtomicInteger taken = new AtomicInteger();

    @GetMapping("/turns")
    int work() {
        for (var begun = System.nanoTime(); System.nanoTime() - begun < WORK; ) {
            Thread.onSpinWait();
        }
        return taken.incrementAndGet();
    }

    int taken() {
        return taken.get();
    }
}
