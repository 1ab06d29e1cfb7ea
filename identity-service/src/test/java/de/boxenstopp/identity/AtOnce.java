package de.boxenstopp.identity;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Lets things happen in parallel, and hands over what came of each. */
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> times(int times, Act<T> act) {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = IntStream.range(0, times)
                    .mapToObj(index -> threads.submit(() -> {
                        go.await();
                        return act.happen(index);
                    }))
                    .toList();
            go.countDown();
            return results.stream()
                    .map(result -> {
                        try {
                            return result.get();
                        } catch (ExecutionException | InterruptedException failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .toList();
        }
    }

    public interface Act<T> {

        T happen(int index) throws Exception;
    }
}
