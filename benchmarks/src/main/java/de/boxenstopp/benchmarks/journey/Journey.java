package de.boxenstopp.benchmarks.journey;

import java.util.UUID;

/**
 * What a customer knows of one booking.
 *
 * @param paid the hosted page said so
 * @param email this customer's alone
 */
record Journey(Kind kind, String bookingId, String token, String email, boolean paid) {

    UUID id() {
        return UUID.fromString(bookingId);
    }

    enum Kind {
        PAYS(8),
        IS_DECLINED_FIRST(3),
        CANCELS_WHILE_PAYING(3),
        PAYS_TWICE_AT_ONCE(3),
        ABANDONS(3);

        private final int share;

        Kind(int share) {
            this.share = share;
        }

        /** How many of twenty customers are like that. */
        int share() {
            return share;
        }
    }
}
