package de.boxenstopp.kit.kafka;

import java.lang.reflect.Type;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaNull;
import org.springframework.kafka.support.converter.MessagingMessageConverter;

/** Bytes become events only here, at the edge: a record that cannot be read keeps its bytes on the way to its dead letter. */
class EventConverter extends MessagingMessageConverter {

    private final EventCodec codec;

    EventConverter(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    protected Object extractAndConvertValue(ConsumerRecord<?, ?> record, @Nullable Type type) {
        if (!(record.value() instanceof byte[] framed)) {
            return KafkaNull.INSTANCE;
        }
        return codec.decode(framed).<Object>map(event -> event).orElseGet(UnknownEvent::new);
    }

    /** An event of a type younger than our contracts: falls through to the listener's default handler. */
    static final class UnknownEvent {}
}
