package de.boxenstopp.slot.capacity.persistence;

import static de.boxenstopp.slot.calendar.domain.CalendarFixture.MONDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.TUESDAY;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.WITTEN;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.comeback;
import static de.boxenstopp.slot.calendar.domain.CalendarFixture.pickup;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.slot.Slate;
import de.boxenstopp.slot.SlotIntegrationTest;
import de.boxenstopp.slot.reservation.application.HoldPlaces;
import de.boxenstopp.slot.reservation.domain.BookingId;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SlotIntegrationTest
class FreeShareMetersIT {

    @Autowired
    FreeShareMeters freeShare;

    @Autowired
    MeterRegistry meters;

    @Autowired
    HoldPlaces holdPlaces;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Slate slate;

    @Test
    void tellHowMuchOfTheNextSevenDaysIsFree() {
        slate.wipe();
        holdPlaces.handle(new HoldPlaces.Command(
                new BookingId(UUID.randomUUID()),
                WITTEN,
                pickup(MONDAY, "08:00").id(),
                comeback(TUESDAY, "08:00").id(),
                120));

        freeShare.count();
        assertThat(share()).as("of five weekdays and a Saturday, all but one").isEqualTo(1 - 1.0 / (5 * 16 + 8));

        jdbc.update("update workshop_day set closed_because = 'VACATION' where date <> ?", MONDAY);
        freeShare.count();
        assertThat(share()).as("where nobody works, nothing is free").isEqualTo(1 - 1.0 / 16);
    }

    private double share() {
        return meters.get("slot.places.free.share")
                .tags("workshop", "witten", "kind", "PICKUP")
                .gauge()
                .value();
    }
}
