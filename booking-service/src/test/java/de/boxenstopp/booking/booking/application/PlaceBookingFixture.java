package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.area.application.ServiceAreas;
import de.boxenstopp.booking.area.domain.ServedArea;
import de.boxenstopp.booking.area.domain.Workshop;
import de.boxenstopp.booking.booking.domain.Address;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.customer.domain.Language;
import de.boxenstopp.booking.customer.domain.Person;
import de.boxenstopp.booking.quote.domain.QuoteId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody asks for who places a booking. */
final class PlaceBookingFixture {

    static final Address IN_WITTEN = new Address("Musterstraße 1", "58452", "Witten");
    static final Address IN_DORTMUND = new Address("Westenhellweg 10", "44137", "Dortmund");
    static final Address IN_BERLIN = new Address("Invalidenstraße 1", "10117", "Berlin");

    static final Workshop WITTEN = new Workshop(UUID.randomUUID(), "Werkstatt Witten");
    static final Workshop DORTMUND = new Workshop(UUID.randomUUID(), "Werkstatt Dortmund");

    static final BookingSettings SETTINGS = new BookingSettings(
            "2026-01", Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofHours(24), Duration.ofMinutes(1));

    private PlaceBookingFixture() {}

    static PlaceBooking.Command aCommandFor(QuoteId quote) {
        return command(quote, IN_WITTEN, null, new PlaceBooking.Agreed(true, null, null));
    }

    static ServiceAreas areas() {
        return new InMemoryServiceAreas(
                List.of(new ServedArea(WITTEN, Set.of("58")), new ServedArea(DORTMUND, Set.of("44"))));
    }

    static PlaceBooking.Command aCommandFrom(QuoteId quote, Address pickup) {
        return command(quote, pickup, null, new PlaceBooking.Agreed(true, null, null));
    }

    static PlaceBooking.Command aCommandTo(Address pickup, @Nullable Address returning) {
        return command(new QuoteId(UUID.randomUUID()), pickup, returning, new PlaceBooking.Agreed(true, null, null));
    }

    static PlaceBooking.Command aCommandThatAgrees(QuoteId quote, PlaceBooking.Agreed agreed) {
        return command(quote, IN_WITTEN, null, agreed);
    }

    private static PlaceBooking.Command command(
            QuoteId quote, Address pickup, @Nullable Address returning, PlaceBooking.Agreed agreed) {
        return new PlaceBooking.Command(
                new BookingId(UUID.randomUUID()),
                null,
                quote,
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Person("Max", "Mustermann", "max@example.de", "+4915123456789"),
                Language.DE,
                pickup,
                returning,
                null,
                null,
                null,
                agreed);
    }
}
