package de.boxenstopp.simulators.stripe.webhooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order events go out. Stripe promises none; these show what that means. */
public enum Order {
    /** At once, several at a time. */
    NORMAL,
    /** Not at all, until they are released. */
    HOLD,
    /** Gathered for a moment, then the newest first, one after the other. */
    REVERSE,
    /** Each one twice, or as often as wanted. */
    DUPLICATE,
    /** Each one after a moment of its own. */
    SHUFFLE;

    public static Optional<Order> named(String name) {
        return Arrays.stream(values())
                .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
