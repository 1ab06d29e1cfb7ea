package de.boxenstopp.notification.notice;

import de.boxenstopp.notification.booking.Window;
import java.util.List;

/** What there is to tell, as the fact said it; nothing about the person. */
public sealed interface News {

    Kind kind();

    record Confirmed() implements News {

        @Override
        public Kind kind() {
            return Kind.BOOKING_CONFIRMED;
        }
    }

    /** @param reason the code of the fact */
    record PaymentFailed(String reason) implements News {

        @Override
        public Kind kind() {
            return Kind.PAYMENT_FAILED;
        }
    }

    /** @param reason the code of the fact */
    record TurnedAway(String reason, long refundCents, List<Alternative> alternatives) implements News {

        @Override
        public Kind kind() {
            return Kind.PAYMENT_TURNED_AWAY;
        }
    }

    /** @param kind {@code PICKUP} or {@code RETURN} */
    record Alternative(String kind, Window window) {}
}
