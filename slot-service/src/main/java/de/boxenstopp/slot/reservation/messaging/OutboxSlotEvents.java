package de.boxenstopp.slot.reservation.messaging;

import de.boxenstopp.kit.database.AfterCommit;
import de.boxenstopp.kit.outbox.Outbox;
import de.boxenstopp.slot.reservation.application.SlotEvents;
import de.boxenstopp.slot.reservation.domain.SlotEvent;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

@Component
class OutboxSlotEvents implements SlotEvents {

    private static final String TOPIC = "slot-events";

    private final Outbox outbox;
    private final SlotEventMapper mapper;
    private final MeterRegistry meters;

    OutboxSlotEvents(Outbox outbox, SlotEventMapper mapper, MeterRegistry meters) {
        this.outbox = outbox;
        this.mapper = mapper;
        this.meters = meters;
    }

    @Override
    public void record(SlotEvent event) {
        var contract = mapper.toContract(event);
        outbox.append(TOPIC, event.booking().value(), contract);
        AfterCommit.run(
                meters.counter("slot.facts", "fact", contract.getSchema().getName())::increment);
    }
}
