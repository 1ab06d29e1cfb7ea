package de.boxenstopp.notification.messaging;

import de.boxenstopp.events.booking.CustomerProfile;
import de.boxenstopp.kit.inbox.Inbox;
import de.boxenstopp.notification.Language;
import de.boxenstopp.notification.customer.Customers;
import de.boxenstopp.notification.customer.Recipient;
import de.boxenstopp.notification.notice.TellCustomers;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who our customers are, and whom we have to forget. */
@Component
@KafkaListener(topics = "customer-profiles")
class CustomerProfilesListener {

    private final Inbox inbox;
    private final Customers customers;
    private final TellCustomers tellCustomers;

    CustomerProfilesListener(Inbox inbox, Customers customers, TellCustomers tellCustomers) {
        this.inbox = inbox;
        this.customers = customers;
        this.tellCustomers = tellCustomers;
    }

    @KafkaHandler
    @Transactional
    void on(CustomerProfile event) {
        if (inbox.isNew(event.getEventId())) {
            customers.know(
                    event.getCustomerId(),
                    new Recipient(event.getFirstName(), event.getLastName(), event.getEmail(), language(event)),
                    event.getOccurredAt());
        }
    }

    /** A tombstone: its key is all there is. */
    @KafkaHandler
    @Transactional
    void forget(@Payload(required = false) KafkaNull nothing, @Header(KafkaHeaders.RECEIVED_KEY) String customerId) {
        tellCustomers.forget(UUID.fromString(customerId));
    }

    @KafkaHandler(isDefault = true)
    void ignore(Object event) {}

    /** German unless we know better. */
    private static Language language(CustomerProfile event) {
        return switch (event.getLanguage()) {
            case EN -> Language.EN;
            case DE, UNKNOWN -> Language.DE;
        };
    }
}
