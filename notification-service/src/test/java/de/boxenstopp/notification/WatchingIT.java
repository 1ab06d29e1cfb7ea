package de.boxenstopp.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.kit.test.Events;
import de.boxenstopp.simulators.mailbox.Fault;
import de.boxenstopp.simulators.mailbox.Mailbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.web.client.RestClient;

/** What operators see. */
@NotificationIntegrationTest
class WatchingIT {

    @LocalManagementPort
    int port;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Events events;

    @AfterEach
    void behave() {
        mailbox.behave();
    }

    @Test
    void isReadyWithoutAMailServerAndSaysThatThereIsNone() {
        assertThat(status("/actuator/health/smtp")).isEqualTo(200);

        mailbox.misbehave(Fault.down());

        assertThat(status("/actuator/health/smtp")).isEqualTo(503);
        assertThat(status("/actuator/health/readiness")).isEqualTo(200);
    }

    @Test
    void countsWhatBecameOfMails() {
        var story = new Story(events);
        story.tellProfile(story.profile());
        story.tellBooking(story.confirmed());
        story.tellPayment(story.invoice());
        await().untilAsserted(() -> assertThat(mailbox.mailsTo(story.email)).hasSize(1));

        await().untilAsserted(() -> assertThat(get("/actuator/prometheus"))
                .contains(
                        "notifications_total{application=\"notification-service\",kind=\"booking_confirmed\",outcome=\"sent\"}",
                        "notifications_unsent_age{application=\"notification-service\",mails=\"notices\"}",
                        "notifications_unsent_age{application=\"notification-service\",mails=\"sign_in\"}",
                        "notifications_waiting{application=\"notification-service\"}",
                        "smtp_delivery_seconds_count{application=\"notification-service\",outcome=\"taken\"}"));
    }

    private int status(String path) {
        return client().get()
                .uri(path)
                .exchange((_, answer) -> answer.getStatusCode().value());
    }

    private String get(String path) {
        return String.valueOf(client().get().uri(path).retrieve().body(String.class));
    }

    private RestClient client() {
        return RestClient.create("http://localhost:" + port);
    }
}
