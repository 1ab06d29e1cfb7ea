package de.boxenstopp.booking.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BookingStatusTest {

    @Test
    void reachesEveryStatusFromTheFirst() {
        assertThat(reachableFrom(BookingStatus.PENDING_PAYMENT)).containsExactlyInAnyOrder(BookingStatus.values());
    }

    @Test
    void hasThreeEnds() {
        assertThat(Arrays.stream(BookingStatus.values())
                        .filter(status -> status.successors().isEmpty()))
                .containsExactlyInAnyOrder(BookingStatus.RETURNED, BookingStatus.CANCELLED, BookingStatus.NO_SHOW);
    }

    @Test
    void comesBackFromTheEndOnlyByLateMoney() {
        assertThat(BookingStatus.EXPIRED.successors()).containsExactly(BookingStatus.CONFIRMED);
    }

    @Test
    void isNeverCancelledOnceTheCarIsPickedUp() {
        assertThat(reachableFrom(BookingStatus.PICKED_UP)).doesNotContain(BookingStatus.CANCELLED);
    }

    @Test
    void looksSimpleFromFarAway() {
        assertThat(Arrays.stream(BookingStatus.values()).collect(Collectors.groupingBy(BookingStatus::publicStatus)))
                .satisfies(groups -> {
                    assertThat(groups.get(PublicStatus.PENDING)).containsExactly(BookingStatus.PENDING_PAYMENT);
                    assertThat(groups.get(PublicStatus.CONFIRMED))
                            .containsExactly(BookingStatus.CONFIRMED, BookingStatus.PICKUP_ASSIGNED);
                    assertThat(groups.get(PublicStatus.COMPLETED)).containsExactly(BookingStatus.RETURNED);
                    assertThat(groups.get(PublicStatus.CANCELLED))
                            .containsExactly(BookingStatus.CANCELLED, BookingStatus.EXPIRED, BookingStatus.NO_SHOW);
                });
    }

    private static Set<BookingStatus> reachableFrom(BookingStatus start) {
        var reached = EnumSet.of(start);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            open.remove().successors().stream().filter(reached::add).forEach(open::add);
        }
        return reached;
    }
}
