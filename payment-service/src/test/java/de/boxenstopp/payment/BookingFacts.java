package de.boxenstopp.payment;

import de.boxenstopp.events.booking.BookingCancelled;
import de.boxenstopp.events.booking.BookingConfirmed;
import de.boxenstopp.events.booking.BookingExpired;
import de.boxenstopp.events.booking.BookingLine;
import de.boxenstopp.events.booking.CancellationReason;
import de.boxenstopp.events.booking.CancelledBy;
import de.boxenstopp.events.booking.PaymentTurnedAway;
import de.boxenstopp.events.booking.TurnedAwayReason;
import de.boxenstopp.events.booking.Vehicle;
import de.boxenstopp.events.booking.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** What booking-service tells of a booking. */
public final class BookingFacts {

    private static final Instant NOW = Instant.parse("2026-02-26T11:00:00Z");
    private static final String NUMBER = "BX-2026-7K4M2Q";

    private BookingFacts() {}

    public static BookingConfirmed confirmed(Wish wish, long... grossCents) {
        var window = Window.newBuilder()
                .setDate(LocalDate.of(2026, 3, 2))
                .setStart(LocalTime.of(8, 0))
                .setEnd(LocalTime.of(10, 0))
                .build();
        return BookingConfirmed.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW)
                .setBookingId(wish.booking())
                .setBookingNumber(NUMBER)
                .setCustomerId(wish.customer())
                .setWorkshopId(UUID.randomUUID())
                .setPickupWindow(window)
                .setReturnWindow(window)
                .setVehicle(Vehicle.newBuilder()
                        .setBrand("VW")
                        .setModel("Golf")
                        .setYear(2019)
                        .setMileage(60_000)
                        .build())
                .setLines(List.of(line("INSPECTION", grossCents[0]), line("CLIMATE", grossCents[1])))
                .setDurationMinutes(180)
                .setPaymentId(wish.payment())
                .build();
    }

    public static BookingCancelled cancelled(Wish wish, CancelledBy who, long refundCents) {
        return BookingCancelled.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW)
                .setBookingId(wish.booking())
                .setBookingNumber(NUMBER)
                .setCustomerId(wish.customer())
                .setCancelledBy(who)
                .setReasonCode(CancellationReason.CUSTOMER_REQUEST)
                .setRefundPercent(refundCents == 0 ? 0 : 50)
                .setRefundCents(refundCents)
                .build();
    }

    public static BookingExpired expired(Wish wish) {
        return BookingExpired.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW)
                .setBookingId(wish.booking())
                .setBookingNumber(NUMBER)
                .setCustomerId(wish.customer())
                .build();
    }

    public static PaymentTurnedAway turnedAway(Wish wish) {
        return PaymentTurnedAway.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW)
                .setBookingId(wish.booking())
                .setBookingNumber(NUMBER)
                .setCustomerId(wish.customer())
                .setPaymentId(wish.payment())
                .setRefundCents(Wish.CENTS)
                .setReasonCode(TurnedAwayReason.LATE)
                .setAlternatives(List.of())
                .build();
    }

    private static BookingLine line(String service, long grossCents) {
        return BookingLine.newBuilder()
                .setService(service)
                .setGrossCents(grossCents)
                .build();
    }
}
