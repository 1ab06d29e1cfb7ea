package de.boxenstopp.booking.booking.domain;

import de.boxenstopp.booking.customer.domain.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the customer and the car of a booking.
 *
 * @param invoiceAddress null: as the pick-up address
 * @param phone E.164
 */
public record Contact(
        BookingId bookingId,
        CustomerId customerId,
        Address pickupAddress,
        Address returnAddress,
        @Nullable Address invoiceAddress,
        String phone,
        @Nullable String notes,
        @Nullable String licensePlate) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "Contact[" + bookingId.value() + "]";
    }
}
