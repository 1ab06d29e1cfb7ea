package de.boxenstopp.booking.booking.application;

import de.boxenstopp.booking.voucher.domain.Voucher;
import de.boxenstopp.booking.voucher.domain.VoucherCode;
import de.boxenstopp.booking.voucher.domain.Vouchers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Vouchers, and what became of them: {@code used}, {@code given back}, {@code used again}. */
class InMemoryVouchers implements Vouchers {

    final Map<VoucherCode, Voucher> stored = new HashMap<>();
    final List<String> told = new ArrayList<>();

    @Override
    public Optional<Voucher> find(VoucherCode code) {
        return Optional.ofNullable(stored.get(code));
    }

    @Override
    public Optional<Voucher> findForChange(VoucherCode code) {
        return find(code);
    }

    @Override
    public List<Voucher> all(int page, int size) {
        return List.copyOf(stored.values());
    }

    @Override
    public long count() {
        return stored.size();
    }

    @Override
    public void add(Voucher voucher, Instant at) {
        stored.put(voucher.code(), voucher);
    }

    @Override
    public void change(Voucher voucher) {
        stored.put(voucher.code(), voucher);
    }

    @Override
    public void remove(VoucherCode code) {
        stored.remove(code);
    }

    @Override
    public void use(VoucherCode code, UUID booking, Instant at) {
        told.add("used");
    }

    @Override
    public void giveBack(UUID booking) {
        told.add("given back");
    }

    @Override
    public void useAgain(UUID booking) {
        told.add("used again");
    }
}
