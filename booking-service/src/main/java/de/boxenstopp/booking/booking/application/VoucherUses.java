package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.booking.domain.Booking;
import de.boxenstopp.booking.booking.domain.BookingEvent;
import de.boxenstopp.booking.voucher.domain.VoucherRefused;
import de.boxenstopp.booking.voucher.domain.Vouchers;
import org.springframework.stereotype.Component;

/**
 * A voucher is used by the booking that was placed with it, and given back by one that came to nothing unpaid. Followed
 * wherever a booking is stored, in the same transaction, so that no way a booking may go forgets its voucher.
 */
@Component
public class VoucherUses {

    private final Vouchers vouchers;

    public VoucherUses(Vouchers vouchers) {
        this.vouchers = vouchers;
    }

    /** @throws VoucherRefused when the voucher was used up before this booking came */
    public void follow(Booking booking, BookingEvent event) {
        booking.voucher().ifPresent(code -> {
            switch (event) {
                case BookingEvent.Created created ->
                    vouchers.use(code, booking.id().value(), created.at());
                case BookingEvent.Expired _ -> vouchers.giveBack(booking.id().value());
                case BookingEvent.Cancelled _ -> giveBackIfUnpaid(booking);
                // late money revives a booking that gave its voucher back
                case BookingEvent.Confirmed _ -> vouchers.useAgain(booking.id().value());
                case BookingEvent.PaymentTurnedAway _, BookingEvent.Rescheduled _ -> {}
            }
        });
    }

    private void giveBackIfUnpaid(Booking booking) {
        if (booking.paymentId().isEmpty()) {
            vouchers.giveBack(booking.id().value());
        }
    }
}
