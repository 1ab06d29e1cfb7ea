package de.boxenstopp.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import de.boxenstopp.gateway.limit.LimitSettings.Limit;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** What everybody has of one kind of call; it comes back evenly. Kept by this instance for itself, see the README. */
final class Allowance {

    /** Who comes when so many others are counted finds an old one forgotten. */
    private static final int MOST_COUNTED = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    Allowance(Limit limit, int factor) {
        var calls = (long) limit.calls() * factor;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_COUNTED)
                .expireAfterAccess(limit.in())
                .build(_ -> Bucket.builder()
                        .addLimit(full -> full.capacity(calls).refillGreedy(calls, limit.in()))
                        .build());
    }

    void use(String who) {
        var probe = buckets.get(who).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Refuses who has nothing left, and takes nothing from who has. */
    void requireSome(String who) {
        var probe = buckets.get(who).estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
