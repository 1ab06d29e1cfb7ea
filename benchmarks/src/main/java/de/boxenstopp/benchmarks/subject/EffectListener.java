package de.boxenstopp.benchmarks.subject;

import de.boxenstopp.events.booking.BookingExpired;
import de.boxenstopp.kit.inbox.Inbox;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
@KafkaListener(topics = "booking-events", autoStartup = "${subject.listen:true}")
class EffectListener {

    private final Inbox inbox;
    private final JdbcTemplate jdbc;

    EffectListener(Inbox inbox, JdbcTemplate jdbc) {
        this.inbox = inbox;
        this.jdbc = jdbc;
    }

    @KafkaHandler
    @Transactional
    void on(BookingExpired event) {
        if (!inbox.isNew(event.getEventId())) {
            return;
        }
        jdbc.update(
                "insert into effect (message_key, event_id) values (?, ?)", event.getBookingId(), event.getEventId());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Moments.hadEffect(event.getEventId());
            }
        });
    }

    @KafkaHandler(isDefault = true)
    void ignore(Object event) {}
}
