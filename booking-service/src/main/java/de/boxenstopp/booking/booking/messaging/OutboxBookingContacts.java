package de.boxenstopp.booking.booking.messaging;

import de.boxenstopp.booking.booking.application.BookingContacts;
import de.boxenstopp.booking.booking.domain.Address;
import de.boxenstopp.booking.booking.domain.Contact;
import de.boxenstopp.events.booking.BookingContact;
import de.boxenstopp.kit.outbox.Outbox;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OutboxBookingContacts implements BookingContacts {

    private static final String TOPIC = "booking-contacts";

    private final Outbox outbox;
    private final Clock clock;

    OutboxBookingContacts(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void publish(Contact contact) {
        outbox.append(
                TOPIC,
                contact.bookingId().value(),
                BookingContact.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setOccurredAt(clock.instant())
                        .setBookingId(contact.bookingId().value())
                        .setCustomerId(contact.customerId().value())
                        .setPickupAddress(contract(contact.pickupAddress()))
                        .setReturnAddress(contract(contact.returnAddress()))
                        .setInvoiceAddress(contractOrNone(contact.invoiceAddress()))
                        .setPhone(contact.phone())
                        .setNotes(contact.notes())
                        .setLicensePlate(contact.licensePlate())
                        .build());
    }

    private static de.boxenstopp.events.booking.@Nullable Address contractOrNone(@Nullable Address address) {
        return address == null ? null : contract(address);
    }

    private static de.boxenstopp.events.booking.Address contract(Address address) {
        return de.boxenstopp.events.booking.Address.newBuilder()
                .setStreet(address.street())
                .setZip(address.zip())
                .setCity(address.city())
                .build();
    }
}
