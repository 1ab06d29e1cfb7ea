package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.stack.LocalStack;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Makes payments at Stripe's simulator whose webhooks stay there, to be sent from here as a benchmark likes. */
final class Payments {

    /** Nobody else is needed to take money. */
    static final String[] PARTS = {"postgres", "kafka", "registry", "contracts", "stripe", "payment", "gateway"};

    private static final int AT_ONCE = 4;

    private final Checkouts checkouts;
    private final Stripe stripe;

    Payments(LocalStack stack) throws IOException, GeneralSecurityException {
        checkouts = new Checkouts(stack);
        stripe = new Stripe(stack);
        stripe.holdWebhooks();
    }

    static Signature signature(LocalStack stack) {
        var secrets = stack.environment("payment").getOrDefault("STRIPE_WEBHOOK_SECRETS", "");
        return new Signature(secrets.split(",", -1)[0].strip());
    }

    /** Each declined once, then paid: all the kinds of webhooks that one payment can have. Answers their bookings. */
    List<UUID> make(int count) {
        var bookings = new ArrayList<UUID>();
        IntStream.range(0, count).forEach(_ -> bookings.add(UUID.randomUUID()));
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var made = bookings.stream()
                    .map(booking -> threads.submit(() -> make(booking)))
                    .toList();
            for (var one : made) {
                one.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException("Cannot make payments", e);
        }
        return bookings;
    }

    private void make(UUID booking) {
        var page = checkouts.open(booking);
        Customer.expect(200, "declined card", stripe.pay(page, Stripe.DECLINED_CARD));
        Customer.expect(303, "good card", stripe.pay(page, Stripe.GOOD_CARD));
    }

    /** The bodies of all webhooks so far. */
    List<String> webhooks() {
        return stripe.all("events").stream().map(Object::toString).toList();
    }

    /** The bodies by booking and type. */
    Map<UUID, Map<String, String>> webhooks(Collection<UUID> bookings) {
        var intents = new Intents(stripe, bookings);
        var found = new HashMap<UUID, Map<String, String>>();
        for (var event : stripe.all("events")) {
            intents.booking(event.path("data").path("object"))
                    .ifPresent(booking -> found.computeIfAbsent(booking, _ -> new HashMap<>())
                            .put(event.path("type").asString(), event.toString()));
        }
        return found;
    }
}
