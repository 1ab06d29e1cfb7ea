package de.boxenstopp.booking.voucher.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All vouchers, and which booking used which. */
public interface Vouchers {

    Optional<Voucher> find(VoucherCode code);

    Optional<Voucher> findForChange(VoucherCode code);

    /** By their codes. */
    List<Voucher> all(int page, int size);

    long count();

    /** @throws VoucherExists when there is one with this code */
    void add(Voucher voucher, Instant at);

    /** Everything but how often it was used. */
    void change(Voucher voucher);

    /** @throws VoucherUsed when a booking names it */
    void remove(VoucherCode code);

    /**
     * Counts a use by a booking that is being stored, in the same transaction.
     *
     * @throws VoucherRefused when others used it up, or it was removed meanwhile
     */
    void use(VoucherCode code, UUID booking, Instant at);

    /** The booking came to nothing. Giving back twice is giving back once. */
    void giveBack(UUID booking);

    /** The booking came to life again, and its price counts: even if the voucher was used up meanwhile. */
    void useAgain(UUID booking);
}
