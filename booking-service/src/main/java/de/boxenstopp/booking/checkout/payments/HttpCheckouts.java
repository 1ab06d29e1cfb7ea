package de.boxenstopp.booking.checkout.payments;

import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.checkout.application.CheckoutUnavailable;
import de.boxenstopp.booking.checkout.application.Checkouts;
import de.boxenstopp.booking.checkout.domain.CheckoutRequest;
import de.boxenstopp.booking.peers.Peer;
import de.boxenstopp.booking.peers.PeerAway;
import de.boxenstopp.kit.http.PeerProblem;
import de.boxenstopp.kit.http.ServiceClients;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks payment-service for a checkout. */
@Component
class HttpCheckouts implements Checkouts {

    private final RestClient payments;
    private final Peer peer;

    HttpCheckouts(ServiceClients services, MeterRegistry meters) {
        this.payments = services.to("payment");
        this.peer = new Peer("payment", meters);
    }

    @Override
    public Answer open(BookingId booking, CheckoutRequest request) {
        try {
            var checkout = peer.ask(() -> put(booking, request));
            return new Answer.Open(checkout.checkoutUrl(), checkout.expiresAt());
        } catch (PeerProblem problem) {
            return translated(problem);
        } catch (PeerAway away) {
            throw new CheckoutUnavailable(away);
        }
    }

    private Checkout put(BookingId booking, CheckoutRequest request) {
        return Objects.requireNonNull(payments.put()
                .uri("/internal/checkouts/{booking}", booking.value())
                .contentType(MediaType.APPLICATION_JSON)
                .body(request)
                .retrieve()
                .body(Checkout.class));
    }

    /** Whatever else it says, we asked wrongly: a bug of ours. */
    private static Answer translated(PeerProblem problem) {
        return switch (problem.code()) {
            case "checkout-closed" -> new Answer.Closed();
            case "checkout-never-opened" -> new Answer.NeverOpened();
            case "payment-succeeded", "booking-ended" -> new Answer.NotPayable();
            // an attempt that we gave up and payment-service not yet
            case "another-checkout-open" -> throw new CheckoutUnavailable(problem);
            default -> throw problem;
        };
    }

    record Checkout(UUID paymentId, URI checkoutUrl, Instant expiresAt) {}
}
