package de.boxenstopp.notification;

import de.boxenstopp.events.booking.AlternativeWindow;
import de.boxenstopp.events.booking.BookingCancelled;
import de.boxenstopp.events.booking.BookingConfirmed;
import de.boxenstopp.events.booking.BookingCreated;
import de.boxenstopp.events.booking.BookingExpired;
import de.boxenstopp.events.booking.BookingLine;
import de.boxenstopp.events.booking.CancellationReason;
import de.boxenstopp.events.booking.CancelledBy;
import de.boxenstopp.events.booking.CustomerProfile;
import de.boxenstopp.events.booking.PaymentTurnedAway;
import de.boxenstopp.events.booking.TurnedAwayReason;
import de.boxenstopp.events.booking.Vehicle;
import de.boxenstopp.events.booking.Window;
import de.boxenstopp.events.booking.WindowKind;
import de.boxenstopp.events.payment.InvoiceIssued;
import de.boxenstopp.events.payment.PaymentFailed;
import de.boxenstopp.events.payment.PaymentFailureReason;
import de.boxenstopp.events.payment.Purpose;
import de.boxenstopp.kit.test.Events;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** One customer and one booking, and what the other services say about them. */
public final class Story {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    public final UUID booking = UUID.randomUUID();
    public final UUID customer = UUID.randomUUID();
    public final UUID payment = UUID.randomUUID();
    public final String email = "anna-" + customer + "@example.org";
    public final String number = "BX-2026-7K4M2Q";

    private final Events events;

    public Story(Events events) {
        this.events = events;
    }

    public void tellBooking(SpecificRecord fact) {
        events.publish("booking-events", booking, fact);
    }

    public void tellPayment(SpecificRecord fact) {
        events.publish("payment-events", booking, fact);
    }

    public void tellProfile(CustomerProfile profile) {
        events.publish("customer-profiles", customer, profile);
    }

    public void erase() {
        events.publishTombstone("customer-profiles", customer);
    }

    public CustomerProfile profile() {
        return CustomerProfile.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW)
                .setCustomerId(customer)
                .setFirstName("Anna")
                .setLastName("Müller")
                .setEmail(email)
                .setPhone("+4915112345678")
                .setLanguage(de.boxenstopp.events.booking.Language.DE)
                .setConsents(List.of())
                .setRegisteredAt(NOW)
                .build();
    }

    public BookingCreated created() {
        return BookingCreated.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW)
                .setBookingId(booking)
                .setBookingNumber(number)
                .setCustomerId(customer)
                .setWorkshopId(UUID.randomUUID())
                .setVehicle(vehicle())
                .setLines(List.of(new BookingLine("OIL", 103_246L)))
                .setGrossCents(103_246)
                .setVatCents(16_485)
                .setNetCents(86_761)
                .setPickupSlotId(UUID.randomUUID())
                .setReturnSlotId(UUID.randomUUID())
                .setPickupWindow(window(MONDAY, 8))
                .setReturnWindow(window(MONDAY.plusDays(1), 16))
                .setPolicyVersion(1)
                .build();
    }

    public BookingConfirmed confirmed() {
        return BookingConfirmed.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW)
                .setBookingId(booking)
                .setBookingNumber(number)
                .setCustomerId(customer)
                .setWorkshopId(UUID.randomUUID())
                .setPickupWindow(window(MONDAY, 8))
                .setReturnWindow(window(MONDAY.plusDays(1), 16))
                .setVehicle(vehicle())
                .setLines(List.of(new BookingLine("OIL", 103_246L)))
                .setDurationMinutes(120)
                .setPaymentId(payment)
                .build();
    }

    public BookingExpired expired() {
        return BookingExpired.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW)
                .setBookingId(booking)
                .setBookingNumber(number)
                .setCustomerId(customer)
                .build();
    }

    public BookingCancelled cancelled() {
        return BookingCancelled.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW)
                .setBookingId(booking)
                .setBookingNumber(number)
                .setCustomerId(customer)
                .setCancelledBy(CancelledBy.CUSTOMER)
                .setReasonCode(CancellationReason.UNKNOWN)
                .setRefundPercent(100)
                .setRefundCents(0)
                .build();
    }

    public PaymentTurnedAway turnedAway(UUID paymentId, TurnedAwayReason reason) {
        return PaymentTurnedAway.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW)
                .setBookingId(booking)
                .setBookingNumber(number)
                .setCustomerId(customer)
                .setPaymentId(paymentId)
                .setRefundCents(103_246)
                .setReasonCode(reason)
                .setAlternatives(
                        reason == TurnedAwayReason.LATE
                                ? List.of(AlternativeWindow.newBuilder()
                                        .setSlotId(UUID.randomUUID())
                                        .setKind(WindowKind.PICKUP)
                                        .setDate(MONDAY.plusDays(2))
                                        .setStart(LocalTime.of(10, 0))
                                        .setEnd(LocalTime.of(12, 0))
                                        .build())
                                : List.of())
                .build();
    }

    public InvoiceIssued invoice() {
        return invoice(payment, "RE-2026-0001");
    }

    public InvoiceIssued invoice(UUID paymentId, String documentNumber) {
        return InvoiceIssued.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW)
                .setBookingId(booking)
                .setDocumentId(UUID.randomUUID())
                .setNumber(documentNumber)
                .setPaymentId(paymentId)
                .setLines(List.of())
                .setNetCents(86_761)
                .setVatCents(16_485)
                .setGrossCents(103_246)
                .setIssuedOn(LocalDate.of(2026, 11, 21))
                .build();
    }

    public PaymentFailed failed() {
        return failed(Purpose.BOOKING);
    }

    public PaymentFailed failed(Purpose purpose) {
        return PaymentFailed.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(NOW)
                .setBookingId(booking)
                .setPaymentId(payment)
                .setPurpose(purpose)
                .setReasonCode(PaymentFailureReason.DECLINED)
                .setCustomerActionNeeded(true)
                .build();
    }

    private static Vehicle vehicle() {
        return Vehicle.newBuilder()
                .setBrand("VW")
                .setModel("Golf")
                .setYear(2018)
                .setMileage(60_000)
                .build();
    }

    private static Window window(LocalDate date, int hour) {
        return Window.newBuilder()
                .setDate(date)
                .setStart(LocalTime.of(hour, 0))
                .setEnd(LocalTime.of(hour + 2, 0))
                .build();
    }
}
