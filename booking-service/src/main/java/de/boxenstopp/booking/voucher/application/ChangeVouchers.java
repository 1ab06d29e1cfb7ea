package de.boxenstopp.booking.voucher.application;

import de.boxenstopp.booking.audit.application.AdminChange;
import de.boxenstopp.booking.audit.application.AdminChanges;
import de.boxenstopp.booking.voucher.domain.Voucher;
import de.boxenstopp.booking.voucher.domain.VoucherCode;
import de.boxenstopp.booking.voucher.domain.Vouchers;
import de.boxenstopp.kit.problem.NotFound;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Vouchers as data. Quotes that were given keep their price. */
@Service
@Transactional
public class ChangeVouchers {

    private static final String SUBJECT = "voucher";

    private final Vouchers vouchers;
    private final AdminChanges changes;
    private final Clock clock;

    ChangeVouchers(Vouchers vouchers, AdminChanges changes, Clock clock) {
        this.vouchers = vouchers;
        this.changes = changes;
        this.clock = clock;
    }

    public Voucher add(Voucher voucher, String by) {
        vouchers.add(voucher, clock.instant());
        changes.note(new AdminChange(by, SUBJECT, voucher.code().value(), null, voucher));
        return voucher;
    }

    public Voucher change(Voucher voucher, String by) {
        var before = find(voucher.code());
        vouchers.change(voucher);
        var after = find(voucher.code());
        if (!after.equals(before)) {
            changes.note(new AdminChange(by, SUBJECT, voucher.code().value(), before, after));
        }
        return after;
    }

    public void remove(VoucherCode code, String by) {
        var before = find(code);
        vouchers.remove(code);
        changes.note(new AdminChange(by, SUBJECT, code.value(), before, null));
    }

    private Voucher find(VoucherCode code) {
        return vouchers.findForChange(code).orElseThrow(NotFound::new);
    }
}
