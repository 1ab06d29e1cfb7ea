package de.boxenstopp.booking.booking.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.booking.booking.application.SlotHolds.Wish;
import de.boxenstopp.booking.booking.application.SlotRefused;
import de.boxenstopp.booking.booking.domain.Hold;
import de.boxenstopp.kit.problem.RuleViolation.Kind;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentRefusalsTest {

    private static final Wish WISH = new Wish(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 120);
    private static final Map<String, Object> ALTERNATIVES = Map.of("alternatives", "Thursday");

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final RecentRefusals refusals = new RecentRefusals(now::get);

    @Test
    void tellsTheNextOneForAMoment() {
        refused(WISH, Kind.CONFLICT);
        now.addAndGet(RecentRefusals.MOMENT.toNanos() - 1);

        var next = refused(WISH, Kind.CONFLICT);

        assertThat(asked).hasValue(1);
        assertThat(next.code()).isEqualTo("slot-taken");
        assertThat(next.extensions()).isEqualTo(ALTERNATIVES);
    }

    @Test
    void asksAgainAfterwards() {
        refused(WISH, Kind.CONFLICT);
        now.addAndGet(RecentRefusals.MOMENT.toNanos());
        refused(WISH, Kind.CONFLICT);

        assertThat(asked).hasValue(2);
    }

    @Test
    void asksForAnythingElse() {
        refused(WISH, Kind.CONFLICT);
        refused(new Wish(WISH.workshopId(), WISH.pickupSlotId(), WISH.returnSlotId(), 60), Kind.CONFLICT);

        assertThat(asked).hasValue(2);
    }

    @Test
    void remembersOnlyThatPlacesWereTaken() {
        refused(WISH, Kind.UNACCEPTABLE);
        refused(WISH, Kind.UNACCEPTABLE);

        assertThat(asked).hasValue(2);
    }

    private SlotRefused refused(Wish wish, Kind kind) {
        return assertThatExceptionOfType(SlotRefused.class)
                .isThrownBy(() -> refusals.unlessRefused(wish, () -> refuse(kind)))
                .actual();
    }

    private Hold refuse(Kind kind) {
        asked.incrementAndGet();
        throw new SlotRefused(kind, "slot-taken", ALTERNATIVES);
    }
}
