package de.boxenstopp.identity.account.messaging;

import de.boxenstopp.events.booking.CustomerProfile;
import de.boxenstopp.identity.account.application.Accounts;
import de.boxenstopp.identity.account.domain.Email;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;

/** The latest profile counts, so it needs no inbox: taken in twice it says the same. */
@Component
@KafkaListener(topics = "customer-profiles")
class CustomerProfilesListener {

    private final Accounts accounts;

    CustomerProfilesListener(Accounts accounts) {
        this.accounts = accounts;
    }

    @KafkaHandler
    void on(CustomerProfile profile) {
        accounts.note(new Accounts.CustomerRecord(
                profile.getCustomerId(),
                new Email(profile.getEmail()),
                profile.getRegisteredAt(),
                profile.getOccurredAt()));
    }

    @KafkaHandler
    void onTombstone(@Payload(required = false) KafkaNull tombstone, @Header(KafkaHeaders.RECEIVED_KEY) String key) {
        accounts.forget(UUID.fromString(key));
    }

    @KafkaHandler(isDefault = true)
    void ignore(Object event) {}
}
