package de.boxenstopp.booking.booking.slots;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import de.boxenstopp.booking.booking.application.SlotHolds.Wish;
import de.boxenstopp.booking.booking.application.SlotRefused;
import de.boxenstopp.booking.booking.domain.Hold;
import de.boxenstopp.kit.problem.RuleViolation.Kind;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What slot-service refused a moment ago. When a thousand want the same place, those who come too late need not all be
 * told so by its database. A call that died holding its places may be refused, too, when it is repeated within that
 * moment; its places are free again when the hold ends.
 */
final class RecentRefusals {

    /** Nobody is promised that the places they see are newer. */
    static final Duration MOMENT = Duration.ofMillis(500);

    private static final int MOST = 1_000;

    private final Cache<Wish, SlotRefused> refusals;

    RecentRefusals(Ticker ticker) {
        refusals = Caffeine.newBuilder()
                .expireAfterWrite(MOMENT)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    Hold unlessRefused(Wish wish, Supplier<Hold> question) {
        var refusal = refusals.getIfPresent(wish);
        if (refusal != null) {
            throw refusal.again();
        }
        try {
            return question.get();
        } catch (SlotRefused taken) {
            if (taken.kind() == Kind.CONFLICT) {
                refusals.put(wish, taken);
            }
            throw taken;
        }
    }
}
