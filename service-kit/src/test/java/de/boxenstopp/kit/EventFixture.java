package de.boxenstopp.kit;

import de.boxenstopp.events.booking.BookingExpired;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Events to send around; which ones does not matter to the kit. */
public final class EventFixture {

    private EventFixture() {}

    public static BookingExpired anEvent(UUID key) {
        return anEventNamed(key, "BX-2026-7K4M2Q");
    }

    public static BookingExpired anEventNamed(UUID key, String name) {
        return BookingExpired.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
                .setBookingId(key)
                .setBookingNumber(name)
                .setCustomerId(UUID.randomUUID())
                .build();
    }
}
