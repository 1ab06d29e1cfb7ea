package de.boxenstopp.kit.kafka;

import de.boxenstopp.events.booking.BookingExpired;
import de.boxenstopp.kit.inbox.Inbox;
import de.boxenstopp.kit.problem.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A listener that fails as a test wishes. */
@Component
@KafkaListener(topics = {MoodyListener.TOPIC, MoodyListener.PERSONAL_TOPIC})
class MoodyListener {

    static final String TOPIC = "moody-events";
    static final String PERSONAL_TOPIC = "moody-profiles";

    private final Inbox inbox;
    private final Map<UUID, IntConsumer> moods = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicInteger> attempts = new ConcurrentHashMap<>();
    private final Map<UUID, List<BookingExpired>> effects = new ConcurrentHashMap<>();
    private final Set<UUID> forgotten = ConcurrentHashMap.newKeySet();

    MoodyListener(Inbox inbox) {
        this.inbox = inbox;
    }

    @KafkaHandler
    @Transactional
    void on(BookingExpired event) {
        var key = event.getBookingId();
        var attempt = attempts.computeIfAbsent(key, _ -> new AtomicInteger()).incrementAndGet();
        moods.getOrDefault(key, _ -> {}).accept(attempt);
        if (inbox.isNew(event.getEventId())) {
            effects.computeIfAbsent(key, _ -> new CopyOnWriteArrayList<>()).add(event);
        }
    }

    @KafkaHandler
    void onTombstone(@Payload(required = false) KafkaNull tombstone, @Header(KafkaHeaders.RECEIVED_KEY) String key) {
        forgotten.add(UUID.fromString(key));
    }

    @KafkaHandler(isDefault = true)
    void ignore(Object event) {}

    void breaksARuleFor(UUID key) {
        moods.put(key, _ -> {
            throw new BrokenRule();
        });
    }

    void hasABugFor(UUID key) {
        moods.put(key, _ -> {
            throw new IllegalStateException("a bug");
        });
    }

    void lacksTheDatabaseFor(UUID key, int times) {
        moods.put(key, attempt -> {
            if (attempt <= times) {
                throw new DataAccessResourceFailureException("database away");
            }
        });
    }

    void isFineWith(UUID key) {
        moods.remove(key);
    }

    List<BookingExpired> effects(UUID key) {
        return effects.getOrDefault(key, List.of());
    }

    int attempts(UUID key) {
        var counted = attempts.get(key);
        return counted == null ? 0 : counted.get();
    }

    boolean forgot(UUID key) {
        return forgotten.contains(key);
    }

    static final class BrokenRule extends RuleViolation {
        BrokenRule() {
            super(Kind.CONFLICT, "broken-rule");
        }
    }
}
