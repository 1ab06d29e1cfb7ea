package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Http;
import de.boxenstopp.benchmarks.Shop;
import de.boxenstopp.stack.LocalStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Goes the whole way through the gateway and the hosted page, and repeats whatever was not answered. */
final class Customer {

    private static final Set<String> DECIDED = Set.of("CONFIRMED", "CANCELLED", "EXPIRED");

    private final Shop shop;
    private final Stripe stripe;
    private final List<Shop.Window> pickups;
    private final List<Shop.Window> returns;

    Customer(LocalStack stack) {
        shop = Shop.behindGateway(stack);
        stripe = new Stripe(stack);
        pickups = shop.windows("PICKUP");
        returns = shop.windows("RETURN");
    }

    Shop shop() {
        return shop;
    }

    Stripe stripe() {
        return stripe;
    }

    /** How often a call had to be made again. */
    long repeated() {
        return shop.http().repeated() + stripe.http().repeated();
    }

    /** Why calls to us had to be made again, and how often. */
    Map<String, LongAdder> causes() {
        return shop.http().causes();
    }

    Journey book(Journey.Kind kind, String email) {
        return book(kind, email, Shop.any(pickups.subList(0, pickups.size() / 2)));
    }

    /** Another way back is chosen when somebody was faster. */
    Journey book(Journey.Kind kind, String email, Shop.Window pickup) {
        var answer = place(email, pickup);
        for (var attempt = 0; attempt < 20 && answer.status() == 409; attempt++) {
            answer = place(email, pickup);
        }
        var placed = expect(201, "booking", answer).json();
        return new Journey(
                kind,
                placed.path("bookingId").asString(),
                placed.path("bookingToken").asString(),
                email,
                false);
    }

    private Http.Answer place(String email, Shop.Window pickup) {
        return shop.place(shop.order(shop.quote(), pickup, Shop.after(pickup, returns), email), UUID.randomUUID());
    }

    /** The hosted page's address. */
    String checkout(Journey journey) {
        return expect(200, "checkout", shop.checkout(journey.bookingId(), journey.token()))
                .json()
                .path("checkoutUrl")
                .asString();
    }

    Journey pay(Journey journey, String checkoutUrl) {
        var answer = stripe.pay(checkoutUrl, Stripe.GOOD_CARD);
        return new Journey(
                journey.kind(), journey.bookingId(), journey.token(), journey.email(), answer.status() == 303);
    }

    String status(Journey journey) {
        return shop.read(journey.bookingId(), journey.token())
                .json()
                .path("status")
                .asString("");
    }

    /**
     * Until the booking is decided, or the customer gives up; answers how, if this customer has seen it.
     *
     * @param told of the booking once it is placed, and again once it is paid
     */
    Optional<String> travel(Journey.Kind kind, String email, Consumer<Journey> told) {
        var journey = book(kind, email);
        told.accept(journey);
        if (kind == Journey.Kind.ABANDONS && ThreadLocalRandom.current().nextBoolean()) {
            return Optional.empty();
        }
        var page = checkout(journey);
        switch (kind) {
            case ABANDONS -> {
                return Optional.empty();
            }
            case PAYS -> {}
            case IS_DECLINED_FIRST -> expect(200, "declined card", stripe.pay(page, Stripe.DECLINED_CARD));
            case PAYS_TWICE_AT_ONCE -> Thread.startVirtualThread(() -> pay(journey, page));
            case CANCELS_WHILE_PAYING -> Thread.startVirtualThread(() -> cancelSoon(journey));
        }
        var paid = pay(journey, page);
        if (!paid.paid()) {
            return Optional.empty();
        }
        told.accept(paid);
        return awaitDecision(paid);
    }

    private void cancelSoon(Journey journey) {
        Bench.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextInt(400)));
        shop.cancel(journey.bookingId(), journey.token());
    }

    /** Looks again and again, as the page does that a customer comes back to, but not for ever. */
    private Optional<String> awaitDecision(Journey journey) {
        var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            var status = status(journey);
            if (DECIDED.contains(status)) {
                return Optional.of(status);
            }
            Bench.sleep(Duration.ofMillis(500));
        }
        return Optional.empty();
    }

    static Http.Answer expect(int status, String what, Http.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("%s: %d %s".formatted(what, answer.status(), answer.text()));
        }
        return answer;
    }
}
