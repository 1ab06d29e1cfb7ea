package de.boxenstopp.booking.booking.slots;

import com.nimbusds.jose.jwk.ECKey;
import com.sun.net.httpserver.HttpExchange;
import de.boxenstopp.booking.peers.PeerStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Slot-service: keeps places for half an hour, and for longer when asked to. */
public final class SlotServiceStandIn extends PeerStandIn {

    private static final Duration HOLD = Duration.ofMinutes(30);

    private final LocalDate pickupDay =
            LocalDate.now(clock().withZone(ZoneId.of("Europe/Berlin"))).plusDays(7);
    private final List<UUID> asked = new CopyOnWriteArrayList<>();
    private final List<UUID> askedToGoOn = new CopyOnWriteArrayList<>();
    private final Map<UUID, Instant> held = new ConcurrentHashMap<>();
    private final Map<UUID, JsonNode> wishes = new ConcurrentHashMap<>();
    private final List<UUID> swaps = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviourWhenToSwap = Behaviour.HOLD_PLACES;
    private volatile Behaviour behaviour = Behaviour.HOLD_PLACES;
    private volatile Behaviour behaviourWhenToGoOn = Behaviour.HOLD_PLACES;

    /** What happens to a request that is all right. */
    public interface Behaviour {

        Behaviour HOLD_PLACES = (_, _) -> null;

        /** @return what to answer instead of holding; null to hold */
        @Nullable
        Answer on(UUID booking, HttpExchange exchange) throws IOException;
    }

    public SlotServiceStandIn(ECKey keyOfBooking) {
        super("slot", keyOfBooking);
    }

    @Override
    protected List<Door> doors() {
        return List.of(
                new Door(
                        "/internal/reservations/{id}",
                        Set.of("workshopId", "pickupSlotId", "returnSlotId", "durationMinutes"),
                        this::hold),
                new Door("/internal/reservations/{id}/hold-end", Set.of("until"), this::goOn),
                new Door("/internal/reservations/{id}/places", Set.of("pickupSlotId", "returnSlotId"), this::swap));
    }

    @Override
    public void reset() {
        super.reset();
        behaviour = Behaviour.HOLD_PLACES;
        behaviourWhenToGoOn = Behaviour.HOLD_PLACES;
        behaviourWhenToSwap = Behaviour.HOLD_PLACES;
        swaps.clear();
        asked.clear();
        askedToGoOn.clear();
    }

    public void behave(Behaviour next) {
        behaviour = next;
    }

    public void behaveWhenToGoOn(Behaviour next) {
        behaviourWhenToGoOn = next;
    }

    public void behaveWhenToSwap(Behaviour next) {
        behaviourWhenToSwap = next;
    }

    public List<UUID> swaps() {
        return List.copyOf(swaps);
    }

    public List<UUID> asked() {
        return List.copyOf(asked);
    }

    public List<UUID> askedToGoOn() {
        return List.copyOf(askedToGoOn);
    }

    public Instant heldUntil(UUID booking) {
        return held.computeIfAbsent(booking, _ -> clock().instant().plus(HOLD).truncatedTo(ChronoUnit.MICROS));
    }

    public LocalDate pickupDay() {
        return pickupDay;
    }

    private Answer hold(Call call) {
        asked.add(call.booking());
        wishes.put(call.booking(), call.body());
        return orElse(behaviour, call);
    }

    private Answer goOn(Call call) {
        askedToGoOn.add(call.booking());
        var until = Instant.parse(call.body().path("until").asString());
        held.merge(call.booking(), until, (now, wanted) -> wanted.isAfter(now) ? wanted : now);
        return orElse(behaviourWhenToGoOn, call);
    }

    private Answer swap(Call call) {
        swaps.add(call.booking());
        wishes.computeIfPresent(
                call.booking(), (_, wish) -> ((ObjectNode) wish.deepCopy()).setAll((ObjectNode) call.body()));
        return orElse(behaviourWhenToSwap, call);
    }

    private Answer orElse(Behaviour behaviour, Call call) {
        try {
            var instead = behaviour.on(call.booking(), call.exchange());
            return instead == null ? new Answer(200, reservation(call.booking())) : instead;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String reservation(UUID booking) {
        var wish = Objects.requireNonNull(wishes.get(booking), "never held");
        return """
                {"bookingId": "%s", "status": "HELD", "until": "%s", "workshopId": %s,
                 "pickup": {"slotId": "%s", "date": "%s", "start": "08:00", "end": "10:00"},
                 "return": {"slotId": "%s", "date": "%s", "start": "16:00", "end": "18:00"}}
                """.formatted(
                        booking,
                        heldUntil(booking),
                        wish.path("workshopId"),
                        wish.path("pickupSlotId").asString(),
                        pickupDay,
                        wish.path("returnSlotId").asString(),
                        pickupDay.plusDays(1));
    }
}
