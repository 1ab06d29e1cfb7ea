package de.boxenstopp.booking.checkout.payments;

import com.nimbusds.jose.jwk.ECKey;
import de.boxenstopp.booking.peers.PeerStandIn;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Payment-service: opens what it is asked to open, the same for the same payment. */
public final class PaymentServiceStandIn extends PeerStandIn {

    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = Behaviour.OPEN;

    /** What happens to a request that is all right. */
    public interface Behaviour {

        Behaviour OPEN = (_, _) -> null;

        /**
         * @param turn how often it was asked, from 1
         * @return what to answer instead of opening; null to open
         */
        @Nullable
        Answer on(int turn, JsonNode request);
    }

    public PaymentServiceStandIn(ECKey keyOfBooking) {
        super("payment", keyOfBooking);
    }

    @Override
    protected List<Door> doors() {
        return List.of(new Door(
                "/internal/checkouts/{id}",
                Set.of(
                        "paymentId",
                        "bookingNumber",
                        "customer",
                        "lines",
                        "amountCents",
                        "expiresAt",
                        "successUrl",
                        "cancelUrl",
                        "language",
                        "savePaymentMethod"),
                this::open));
    }

    @Override
    public void reset() {
        super.reset();
        behaviour = Behaviour.OPEN;
        asked.clear();
    }

    public void behave(Behaviour next) {
        behaviour = next;
    }

    /** What was asked, in order. */
    public List<JsonNode> asked() {
        return List.copyOf(asked);
    }

    public List<UUID> payments() {
        return asked.stream()
                .map(request -> UUID.fromString(request.path("paymentId").asString()))
                .toList();
    }

    private Answer open(Call call) {
        int turn;
        synchronized (asked) {
            asked.add(call.body());
            turn = asked.size();
        }
        var instead = behaviour.on(turn, call.body());
        return instead == null ? opened(call.body()) : instead;
    }

    private static Answer opened(JsonNode request) {
        var payment = request.path("paymentId").asString();
        return new Answer(200, """
                {"paymentId": "%s", "checkoutUrl": "https://checkout.example/c/pay/%s", "expiresAt": %s}
                """.formatted(payment, payment, request.path("expiresAt")));
    }
}
