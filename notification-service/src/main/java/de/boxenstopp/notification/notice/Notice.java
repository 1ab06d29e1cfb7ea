package de.boxenstopp.notification.notice;

import de.boxenstopp.notification.booking.BookingRef;
import de.boxenstopp.notification.booking.Invoice;
import de.boxenstopp.notification.booking.Visit;
import de.boxenstopp.notification.customer.Recipient;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail about a booking with everything it needs, taken by us to be sent.
 *
 * @param visit null only when the booking's first fact was lost
 * @param attempts this one included
 * @param refusals how often the mail server has said never
 */
public record Notice(
        UUID id,
        News news,
        BookingRef booking,
        Recipient recipient,
        @Nullable Visit visit,
        @Nullable Invoice invoice,
        int attempts,
        int refusals) {}
