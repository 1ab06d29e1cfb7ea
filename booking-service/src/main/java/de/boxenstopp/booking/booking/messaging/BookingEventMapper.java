package de.boxenstopp.booking.booking.messaging;

import de.boxenstopp.booking.booking.domain.Actor;
import de.boxenstopp.booking.booking.domain.Alternative;
import de.boxenstopp.booking.booking.domain.BookingEvent;
import de.boxenstopp.booking.booking.domain.Reason;
import de.boxenstopp.booking.booking.domain.Window;
import de.boxenstopp.booking.payment.domain.Decision;
import de.boxenstopp.booking.quote.domain.PricedLine;
import de.boxenstopp.events.booking.AlternativeWindow;
import de.boxenstopp.events.booking.BookingCancelled;
import de.boxenstopp.events.booking.BookingConfirmed;
import de.boxenstopp.events.booking.BookingCreated;
import de.boxenstopp.events.booking.BookingExpired;
import de.boxenstopp.events.booking.BookingLine;
import de.boxenstopp.events.booking.BookingRescheduled;
import de.boxenstopp.events.booking.CancellationReason;
import de.boxenstopp.events.booking.CancelledBy;
import de.boxenstopp.events.booking.PaymentTurnedAway;
import de.boxenstopp.events.booking.TurnedAwayReason;
import de.boxenstopp.events.booking.Vehicle;
import de.boxenstopp.events.booking.WindowKind;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** The only place where an event of a booking becomes a public contract. */
final class BookingEventMapper {

    private BookingEventMapper() {}

    static SpecificRecord contractFor(BookingEvent event) {
        return switch (event) {
            case BookingEvent.Created created -> contract(created);
            case BookingEvent.Confirmed confirmed -> contract(confirmed);
            case BookingEvent.PaymentTurnedAway turnedAway -> contract(turnedAway);
            case BookingEvent.Rescheduled rescheduled -> contract(rescheduled);
            case BookingEvent.Expired expired -> contract(expired);
            case BookingEvent.Cancelled cancelled -> contract(cancelled);
        };
    }

    private static BookingCreated contract(BookingEvent.Created event) {
        return BookingCreated.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(event.at())
                .setBookingId(event.subject().id().value())
                .setBookingNumber(event.subject().number().value())
                .setCustomerId(event.subject().customerId().value())
                .setWorkshopId(event.workshopId())
                .setVehicle(contract(event.vehicle()))
                .setLines(
                        event.lines().stream().map(BookingEventMapper::contract).toList())
                .setGrossCents(event.totals().grossCents())
                .setVatCents(event.totals().vatCents())
                .setNetCents(event.totals().netCents())
                .setPickupSlotId(event.pickup().slotId())
                .setReturnSlotId(event.returning().slotId())
                .setPickupWindow(contract(event.pickup()))
                .setReturnWindow(contract(event.returning()))
                .setPolicyVersion(event.policyVersion())
                .build();
    }

    private static BookingConfirmed contract(BookingEvent.Confirmed event) {
        return BookingConfirmed.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(event.at())
                .setBookingId(event.subject().id().value())
                .setBookingNumber(event.subject().number().value())
                .setCustomerId(event.subject().customerId().value())
                .setWorkshopId(event.workshopId())
                .setPickupWindow(contract(event.pickup()))
                .setReturnWindow(contract(event.returning()))
                .setVehicle(contract(event.vehicle()))
                .setLines(
                        event.lines().stream().map(BookingEventMapper::contract).toList())
                .setDurationMinutes(event.durationMinutes())
                .setPaymentId(event.paymentId().value())
                .build();
    }

    private static PaymentTurnedAway contract(BookingEvent.PaymentTurnedAway event) {
        return PaymentTurnedAway.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(event.at())
                .setBookingId(event.subject().id().value())
                .setBookingNumber(event.subject().number().value())
                .setCustomerId(event.subject().customerId().value())
                .setPaymentId(event.paymentId().value())
                .setRefundCents(event.refundCents())
                .setReasonCode(contract(event.reason()))
                .setAlternatives(event.alternatives().stream()
                        .map(BookingEventMapper::contract)
                        .toList())
                .build();
    }

    private static TurnedAwayReason contract(Decision decision) {
        return switch (decision) {
            case LATE -> TurnedAwayReason.LATE;
            case CANCELLED -> TurnedAwayReason.CANCELLED;
            case DUPLICATE -> TurnedAwayReason.DUPLICATE;
            case CONFIRMED -> throw new IllegalArgumentException("a payment that bought its booking stays");
        };
    }

    private static AlternativeWindow contract(Alternative alternative) {
        var window = alternative.window();
        return AlternativeWindow.newBuilder()
                .setSlotId(window.slotId())
                .setKind(contract(alternative.kind()))
                .setDate(window.date())
                .setStart(window.start())
                .setEnd(window.end())
                .build();
    }

    private static WindowKind contract(Alternative.Kind kind) {
        return switch (kind) {
            case PICKUP -> WindowKind.PICKUP;
            case RETURN -> WindowKind.RETURN;
        };
    }

    private static BookingRescheduled contract(BookingEvent.Rescheduled event) {
        return BookingRescheduled.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(event.at())
                .setBookingId(event.subject().id().value())
                .setBookingNumber(event.subject().number().value())
                .setCustomerId(event.subject().customerId().value())
                .setWorkshopId(event.workshopId())
                .setOldPickupSlotId(event.oldPickup().slotId())
                .setOldReturnSlotId(event.oldReturning().slotId())
                .setOldPickupWindow(contract(event.oldPickup()))
                .setOldReturnWindow(contract(event.oldReturning()))
                .setPickupSlotId(event.pickup().slotId())
                .setReturnSlotId(event.returning().slotId())
                .setPickupWindow(contract(event.pickup()))
                .setReturnWindow(contract(event.returning()))
                .build();
    }

    private static BookingExpired contract(BookingEvent.Expired event) {
        return BookingExpired.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(event.at())
                .setBookingId(event.subject().id().value())
                .setBookingNumber(event.subject().number().value())
                .setCustomerId(event.subject().customerId().value())
                .build();
    }

    private static BookingCancelled contract(BookingEvent.Cancelled event) {
        return BookingCancelled.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(event.at())
                .setBookingId(event.subject().id().value())
                .setBookingNumber(event.subject().number().value())
                .setCustomerId(event.subject().customerId().value())
                .setCancelledBy(contract(event.by()))
                .setReasonCode(contract(event.reason()))
                .setRefundPercent(event.terms().refundPercent())
                .setRefundCents(event.terms().refundCents())
                .build();
    }

    private static Vehicle contract(de.boxenstopp.booking.quote.domain.Vehicle vehicle) {
        return Vehicle.newBuilder()
                .setBrand(vehicle.brand())
                .setModel(vehicle.model())
                .setYear(vehicle.year())
                .setMileage(vehicle.mileage())
                .build();
    }

    private static BookingLine contract(PricedLine line) {
        return BookingLine.newBuilder()
                .setService(line.service().name())
                .setGrossCents(line.grossCents())
                .build();
    }

    private static de.boxenstopp.events.booking.Window contract(Window window) {
        return de.boxenstopp.events.booking.Window.newBuilder()
                .setDate(window.date())
                .setStart(window.start())
                .setEnd(window.end())
                .build();
    }

    private static CancelledBy contract(Actor actor) {
        return switch (actor) {
            case CUSTOMER -> CancelledBy.CUSTOMER;
            case ADMIN -> CancelledBy.ADMIN;
            case JOCKEY, WORKSHOP, SYSTEM -> CancelledBy.SYSTEM;
        };
    }

    private static CancellationReason contract(Reason reason) {
        return switch (reason) {
            case CUSTOMER_REQUEST -> CancellationReason.CUSTOMER_REQUEST;
            case PLACED, PLACES_KEPT, HOLD_EXPIRED, PLACES_FIRM -> CancellationReason.OTHER;
        };
    }
}
