package de.boxenstopp.booking.customer.messaging;

import de.boxenstopp.booking.customer.application.CustomerProfiles;
import de.boxenstopp.booking.customer.domain.Consent;
import de.boxenstopp.booking.customer.domain.Customer;
import de.boxenstopp.booking.customer.domain.Language;
import de.boxenstopp.events.booking.ConsentKind;
import de.boxenstopp.events.booking.CustomerProfile;
import de.boxenstopp.kit.outbox.Outbox;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class OutboxCustomerProfiles implements CustomerProfiles {

    private static final String TOPIC = "customer-profiles";

    private final Outbox outbox;
    private final Clock clock;

    OutboxCustomerProfiles(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void publish(Customer customer) {
        var person = customer.person();
        outbox.append(
                TOPIC,
                customer.id().value(),
                CustomerProfile.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setOccurredAt(clock.instant())
                        .setCustomerId(customer.id().value())
                        .setFirstName(person.firstName())
                        .setLastName(person.lastName())
                        .setEmail(person.email())
                        .setPhone(person.phone())
                        .setLanguage(contract(customer.language()))
                        .setConsents(customer.consents().stream()
                                .map(OutboxCustomerProfiles::contract)
                                .toList())
                        .setRegisteredAt(customer.registeredAt())
                        .build());
    }

    private static de.boxenstopp.events.booking.Language contract(Language language) {
        return switch (language) {
            case DE -> de.boxenstopp.events.booking.Language.DE;
            case EN -> de.boxenstopp.events.booking.Language.EN;
        };
    }

    private static de.boxenstopp.events.booking.Consent contract(Consent consent) {
        return de.boxenstopp.events.booking.Consent.newBuilder()
                .setKind(contract(consent.kind()))
                .setGiven(consent.given())
                .setDecidedAt(consent.decidedAt())
                .setVersion(consent.version())
                .build();
    }

    private static ConsentKind contract(Consent.Kind kind) {
        return switch (kind) {
            case TERMS -> ConsentKind.TERMS;
            case PRIVACY -> ConsentKind.PRIVACY;
            case SAVED_PAYMENT_METHOD -> ConsentKind.SAVED_PAYMENT_METHOD;
            case NEWSLETTER -> ConsentKind.NEWSLETTER;
        };
    }
}
