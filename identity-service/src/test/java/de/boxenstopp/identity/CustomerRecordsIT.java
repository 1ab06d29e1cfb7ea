package de.boxenstopp.identity;

import static de.boxenstopp.identity.Door.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.events.booking.CustomerProfile;
import de.boxenstopp.events.booking.Language;
import de.boxenstopp.kit.test.Events;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityIntegrationTest
class CustomerRecordsIT {

    private static final String TOPIC = "customer-profiles";

    @Autowired
    Door door;

    @Autowired
    NotificationFake notification;

    @Autowired
    Events events;

    @Autowired
    MovableClock clock;

    private final String email = "gast-%s@example.org".formatted(UUID.randomUUID());
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void givesAnAccountAllRecordsWithItsEmailAtOnce() {
        var now = clock.instant();
        publish(first, email.toUpperCase(java.util.Locale.ROOT), now);
        var session = signIn();
        awaitCustomers(session, first);

        publish(second, email, now.plusSeconds(1));
        awaitCustomers(session, second, first);

        publish(second, "other-" + email, now.plusSeconds(2));
        awaitCustomers(session, first);
    }

    @Test
    void isNotMisledByWhatComesTwiceOrLate() {
        var now = clock.instant();
        publish(first, email, now);
        publish(first, email, now);
        var partition = publish(first, "older-" + email, now.minusSeconds(60)).partition();
        var behind = publishedTo(partition);

        var session = signIn();

        await().untilAsserted(() -> assertThat(customers(session)).contains(behind.toString()));
        assertThat(customers(session)).contains(first.toString());
    }

    @Test
    void forgetsAPersonWithTheirLastRecord() {
        publish(first, email, clock.instant());
        publish(second, email, clock.instant());
        var session = signIn();
        awaitCustomers(session, second, first);

        events.publishTombstone(TOPIC, first);
        awaitCustomers(session, second);
        events.publishTombstone(TOPIC, second);

        await().untilAsserted(() -> assertThat(door.exchange(session).status()).isEqualTo(404));
    }

    private String signIn() {
        door.post("/auth/customer/magic-link", Map.of("email", email));
        var token = notification.nextMailTo(email, 1).token();
        return door.post("/auth/customer/verify", Map.of("token", token)).text("token");
    }

    private void awaitCustomers(String session, UUID... customers) {
        var expected = Stream.of(customers).map(UUID::toString).toList();
        await().untilAsserted(() -> assertThat(customers(session)).containsExactlyInAnyOrderElementsOf(expected));
    }

    private List<String> customers(String session) {
        var customers = new ArrayList<String>();
        if (claims(door.exchange(session).text("accessToken")).get("customerIds") instanceof List<?> ids) {
            ids.forEach(id -> customers.add(String.valueOf(id)));
        }
        return customers;
    }

    /** A record of the same address that is read after all that is there. */
    private UUID publishedTo(int partition) {
        while (true) {
            var customer = UUID.randomUUID();
            if (publish(customer, email, clock.instant()).partition() == partition) {
                return customer;
            }
        }
    }

    private RecordMetadata publish(UUID customer, String address, Instant at) {
        return events.publish(
                TOPIC,
                customer,
                CustomerProfile.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setOccurredAt(at)
                        .setCustomerId(customer)
                        .setFirstName("Gabi")
                        .setLastName("Gast")
                        .setEmail(address)
                        .setPhone("+491701234567")
                        .setLanguage(Language.DE)
                        .setConsents(List.of())
                        .setRegisteredAt(at)
                        .build());
    }
}
