package de.boxenstopp.simulators.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import de.boxenstopp.simulators.http.Answer;
import de.boxenstopp.simulators.http.LocalServer;
import de.boxenstopp.simulators.http.Request;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes webhooks as the shop does: only with a good signature, read by Stripe's own library. */
final class WebhookListener implements AutoCloseable {

    static final String SECRET = "whsec_listener";

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> payloads = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile String secret = SECRET;
    private final LocalServer server = LocalServer.start(0, this::take);

    URI address() {
        return server.address().resolve("/webhooks/stripe");
    }

    List<Event> events() {
        return events;
    }

    List<String> payloads() {
        return payloads;
    }

    void refuse(int times) {
        refusals.set(times);
    }

    void trust(String newSecret) {
        secret = newSecret;
    }

    @Override
    public void close() {
        server.close();
    }

    private Answer take(Request request) {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return Answer.text(503, "Not now");
        }
        try {
            events.add(Webhook.constructEvent(
                    request.text(), request.header("Stripe-Signature").orElse(""), secret));
            payloads.add(request.text());
            return Answer.json(200, "{\"received\":true}");
        } catch (SignatureVerificationException e) {
            return Answer.text(400, "Who are you?");
        }
    }
}
