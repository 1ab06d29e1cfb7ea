package de.boxenstopp.booking.booking.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import de.boxenstopp.booking.booking.application.ReadBooking;
import de.boxenstopp.booking.booking.domain.Address;
import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingStatus;
import de.boxenstopp.booking.booking.domain.Contact;
import de.boxenstopp.booking.booking.domain.Window;
import de.boxenstopp.booking.catalogue.domain.PriceSource;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.booking.customer.domain.Customer;
import de.boxenstopp.booking.customer.domain.Person;
import de.boxenstopp.booking.payment.domain.Payment;
import de.boxenstopp.booking.payment.domain.PaymentStatus;
import de.boxenstopp.booking.quote.domain.PricedLine;
import de.boxenstopp.booking.quote.domain.Vehicle;
import de.boxenstopp.booking.voucher.domain.VoucherCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A booking as whoever placed it sees it. */
record BookingResponse(
        UUID bookingId,
        String bookingNumber,
        BookingStatus status,
        String statusLabel,
        String publicStatus,
        Vehicle vehicle,
        List<LineResponse> lines,
        int durationMinutes,
        long netCents,
        long vatCents,
        long grossCents,
        long discountCents,
        @Nullable String voucherCode,
        WindowResponse pickup,
        @JsonProperty("return") WindowResponse returning,
        Instant placedAt,
        @Nullable Instant holdExpiresAt,
        @Nullable PaymentResponse payment,
        @Nullable Person customer,
        @Nullable Address pickupAddress,
        @Nullable Address returnAddress,
        @Nullable Address invoiceAddress,
        @Nullable String licensePlate,
        @Nullable String notes) {

    static BookingResponse of(ReadBooking.View view, Labels labels) {
        var booking = view.booking();
        var totals = booking.totals();
        return new BookingResponse(
                booking.id().value(),
                booking.number().value(),
                booking.status(),
                labels.status(booking.status()),
                Labels.code(booking.status().publicStatus()),
                booking.vehicle(),
                booking.lines().stream()
                        .map(line -> LineResponse.of(line, labels))
                        .toList(),
                booking.durationMinutes(),
                totals.netCents(),
                totals.vatCents(),
                totals.grossCents(),
                totals.discountCents(),
                booking.voucher().map(VoucherCode::value).orElse(null),
                WindowResponse.of(booking.pickup()),
                WindowResponse.of(booking.returning()),
                booking.placedAt(),
                endOfHold(booking),
                view.payment()
                        .map(payment -> PaymentResponse.of(payment, booking, labels))
                        .orElse(null),
                view.customer().map(Customer::person).orElse(null),
                fromContact(view, Contact::pickupAddress),
                fromContact(view, Contact::returnAddress),
                fromContact(view, Contact::invoiceAddress),
                fromContact(view, Contact::licensePlate),
                fromContact(view, Contact::notes));
    }

    @Override
    public String toString() {
        return "BookingResponse[" + bookingId + "]";
    }

    static @Nullable Instant endOfHold(Booking booking) {
        return booking.status() == BookingStatus.PENDING_PAYMENT ? booking.holdExpiresAt() : null;
    }

    private static <T> @Nullable T fromContact(ReadBooking.View view, Function<Contact, @Nullable T> part) {
        return view.contact().isEmpty() ? null : part.apply(view.contact().get());
    }

    /** @param mileageBand null where the mileage does not matter */
    record LineResponse(
            ServiceType service,
            String label,
            long baseCents,
            int ageFactorPercent,
            @Nullable String mileageBand,
            PriceSource priceSource,
            long discountCents,
            long grossCents,
            long netCents,
            long vatCents) {

        static LineResponse of(PricedLine line, Labels labels) {
            return new LineResponse(
                    line.service(),
                    labels.service(line.service()),
                    line.baseCents(),
                    line.ageFactorPercent(),
                    line.mileageBand() == null ? null : line.mileageBand().label(),
                    line.priceSource(),
                    line.discountCents(),
                    line.grossCents(),
                    line.netCents(),
                    line.vatCents());
        }
    }

    /**
     * @param expiresAt when the way to pay closes; only while it is open
     * @param failureCode why it was declined last; only while that is the news
     */
    record PaymentResponse(
            UUID paymentId,
            PaymentStatus status,
            String statusLabel,
            long amountCents,
            @Nullable Instant expiresAt,
            @Nullable String failureCode) {

        static PaymentResponse of(Payment payment, Booking booking, Labels labels) {
            return new PaymentResponse(
                    payment.id().value(),
                    payment.status(),
                    labels.payment(payment.status()),
                    booking.totals().grossCents(),
                    payment.expiresAt(),
                    payment.failure());
        }
    }

    record WindowResponse(
            UUID slotId,
            LocalDate date,
            @JsonFormat(pattern = "HH:mm") LocalTime start,
            @JsonFormat(pattern = "HH:mm") LocalTime end) {

        static WindowResponse of(Window window) {
            return new WindowResponse(window.slotId(), window.date(), window.start(), window.end());
        }
    }
}
