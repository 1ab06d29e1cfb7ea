package de.boxenstopp.benchmarks;

import de.boxenstopp.events.booking.BookingCancelled;
import de.boxenstopp.events.booking.CancellationReason;
import de.boxenstopp.events.booking.CancelledBy;
import de.boxenstopp.events.payment.PaymentMethod;
import de.boxenstopp.events.payment.PaymentSucceeded;
import de.boxenstopp.events.payment.Purpose;
import de.boxenstopp.kit.kafka.EventCodec;
import de.boxenstopp.kit.kafka.SchemaRegistry;
import de.boxenstopp.stack.LocalStack;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells the facts of services that are not measured. */
public final class Facts implements AutoCloseable {

    private final EventCodec codec;
    private final KafkaProducer<String, byte[]> producer;

    public Facts(LocalStack stack) {
        codec = EventCodec.over(SchemaRegistry.at(URI.create(stack.registryUrl())));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafka(), "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void paid(UUID booking) {
        publish(
                "payment-events",
                booking,
                PaymentSucceeded.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setOccurredAt(now())
                        .setBookingId(booking)
                        .setPaymentId(UUID.randomUUID())
                        .setCustomerId(booking)
                        .setPurpose(Purpose.BOOKING)
                        .setAmountCents(24_100)
                        .setStripePaymentIntentId("pi_benchmark")
                        .setMethod(PaymentMethod.CARD)
                        .setPaidAt(now())
                        .build());
    }

    public void cancelled(UUID booking) {
        publish(
                "booking-events",
                booking,
                BookingCancelled.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setOccurredAt(now())
                        .setBookingId(booking)
                        .setBookingNumber("BX-2026-7K4M2Q")
                        .setCustomerId(booking)
                        .setCancelledBy(CancelledBy.CUSTOMER)
                        .setReasonCode(CancellationReason.CUSTOMER_REQUEST)
                        .setRefundPercent(100)
                        .setRefundCents(0)
                        .build());
    }

    private void publish(String topic, UUID key, SpecificRecord event) {
        try {
            producer.send(new ProducerRecord<>(topic, key.toString(), codec.encode(topic, event)))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot publish to " + topic, e);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void close() {
        producer.close();
    }
}
