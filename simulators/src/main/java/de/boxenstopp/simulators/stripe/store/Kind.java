package de.boxenstopp.simulators.stripe.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is kept, and by which fields it is looked for besides its id. */
public enum Kind {
    CUSTOMER("customers"),
    SESSION("sessions", "payment_intent", "customer", "status"),
    PAYMENT_INTENT("payment_intents", "customer"),
    CHARGE("charges", "payment_intent", "customer"),
    REFUND("refunds", "payment_intent", "charge", "_next"),
    PAYMENT_METHOD("payment_methods", "customer"),
    BALANCE_TRANSACTION("balance_transactions"),
    EVENT("events"),
    /** A webhook that has not been taken yet; its id is the event's. */
    DELIVERY("deliveries"),
    /** What was answered under an idempotency key. */
    IDEMPOTENT_ANSWER("idempotent_answers");

    private final String collection;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> indexed;

    Kind(String collection, String... indexed) {
        this.collection = collection;
        this.indexed = List.of(indexed);
    }

    public String collection() {
        return collection;
    }

    public boolean isIndexedBy(String field) {
        return indexed.contains(field);
    }

    Optional<Duration> lifetime() {
        return switch (this) {
            case IDEMPOTENT_ANSWER -> Optional.of(Duration.ofHours(24));
            case EVENT -> Optional.of(Duration.ofDays(30));
            case CUSTOMER, SESSION, PAYMENT_INTENT, CHARGE, REFUND, PAYMENT_METHOD, BALANCE_TRANSACTION, DELIVERY ->
                Optional.empty();
        };
    }

    List<String> indexed() {
        return indexed;
    }
}
