package de.boxenstopp.slot.reservation.messaging;

import de.boxenstopp.events.payment.PaymentSucceeded;
import de.boxenstopp.events.payment.Purpose;
import de.boxenstopp.kit.inbox.Inbox;
import de.boxenstopp.slot.reservation.application.AnswerPayment;
import de.boxenstopp.slot.reservation.domain.BookingId;
import de.boxenstopp.slot.reservation.domain.PaymentId;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money for a booking is answered; money for anything else is not ours to answer. */
@Component
@KafkaListener(topics = "payment-events")
class PaymentEventsListener {

    private final Inbox inbox;
    private final AnswerPayment answerPayment;

    PaymentEventsListener(Inbox inbox, AnswerPayment answerPayment) {
        this.inbox = inbox;
        this.answerPayment = answerPayment;
    }

    @KafkaHandler
    @Transactional
    void on(PaymentSucceeded event) {
        if (event.getPurpose() == Purpose.BOOKING && inbox.isNew(event.getEventId())) {
            answerPayment.handle(new BookingId(event.getBookingId()), new PaymentId(event.getPaymentId()));
        }
    }

    @KafkaHandler(isDefault = true)
    void ignore(Object event) {}
}
