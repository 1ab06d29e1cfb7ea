package de.boxenstopp.booking.voucher.persistence;

import de.boxenstopp.booking.voucher.domain.Reduction;
import de.boxenstopp.booking.voucher.domain.Voucher;
import de.boxenstopp.booking.voucher.domain.VoucherCode;
import de.boxenstopp.booking.voucher.domain.VoucherExists;
import de.boxenstopp.booking.voucher.domain.VoucherRefused;
import de.boxenstopp.booking.voucher.domain.VoucherUsed;
import de.boxenstopp.booking.voucher.domain.Vouchers;
import de.boxenstopp.kit.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often a voucher was used is counted in its row: whoever takes the last use locks it until the booking is there. */
@Repository
class JdbcVouchers implements Vouchers {

    private final JdbcClient jdbc;

    JdbcVouchers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Voucher> find(VoucherCode code) {
        return found(code, "");
    }

    @Override
    public Optional<Voucher> findForChange(VoucherCode code) {
        return found(code, " for update");
    }

    @Override
    public List<Voucher> all(int page, int size) {
        return jdbc.sql("select * from voucher order by code limit :size offset :skipped")
                .param("size", size)
                .param("skipped", page * size)
                .query(JdbcVouchers::row)
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from voucher").query(Long.class).single();
    }

    @Override
    public void add(Voucher voucher, Instant at) {
        var added = with(voucher, jdbc.sql("""
                        insert into voucher (code, percent, cents, minimum_cents, valid_from, valid_until, max_uses, created_at)
                        values (:code, :percent, :cents, :minimum, :from, :until, :uses, :at)
                        on conflict do nothing
                        """)).param("at", utc(at)).update();
        if (added == 0) {
            throw new VoucherExists();
        }
    }

    @Override
    public void change(Voucher voucher) {
        with(voucher, jdbc.sql("""
                        update voucher set percent = :percent, cents = :cents, minimum_cents = :minimum,
                            valid_from = :from, valid_until = :until, max_uses = :uses
                        where code = :code
                        """)).update();
    }

    @Override
    public void remove(VoucherCode code) {
        try {
            jdbc.sql("delete from voucher where code = :code")
                    .param("code", code.value())
                    .update();
        } catch (DataIntegrityViolationException named) {
            throw new VoucherUsed();
        }
    }

    @Override
    public void use(VoucherCode code, UUID booking, Instant at) {
        var counted = jdbc.sql("""
                        update voucher set uses = uses + 1
                        where code = :code and (max_uses is null or uses < max_uses)
                        """).param("code", code.value()).update();
        if (counted == 0) {
            throw VoucherRefused.usedUp();
        }
        jdbc.sql("insert into voucher_use (booking_id, code, used_at) values (:booking, :code, :at)")
                .param("booking", booking)
                .param("code", code.value())
                .param("at", utc(at))
                .update();
    }

    @Override
    public void giveBack(UUID booking) {
        turn(booking, true, -1);
    }

    @Override
    public void useAgain(UUID booking) {
        turn(booking, false, 1);
    }

    /** In one statement, so that it counts exactly when something was turned. */
    private void turn(UUID booking, boolean givenBack, int uses) {
        jdbc.sql("""
                        with turned as (
                            update voucher_use set given_back = :givenBack
                            where booking_id = :booking and given_back <> :givenBack returning code)
                        update voucher set uses = uses + :uses from turned where voucher.code = turned.code
                        """)
                .param("booking", booking)
                .param("givenBack", givenBack)
                .param("uses", uses)
                .update();
    }

    private Optional<Voucher> found(VoucherCode code, String how) {
        return jdbc.sql("select * from voucher where code = :code" + how)
                .param("code", code.value())
                .query(JdbcVouchers::row)
                .optional();
    }

    private static JdbcClient.StatementSpec with(Voucher voucher, JdbcClient.StatementSpec statement) {
        return statement
                .param("code", voucher.code().value())
                .param("percent", voucher.reduction() instanceof Reduction.Percent(var percent) ? percent : null)
                .param("cents", voucher.reduction() instanceof Reduction.Amount(var amount) ? amount.cents() : null)
                .param("minimum", voucher.minimum().cents())
                .param("from", utc(voucher.from()))
                .param("until", utc(voucher.until()))
                .param("uses", voucher.maxUses());
    }

    private static Voucher row(ResultSet rs, int rowNumber) throws SQLException {
        var percent = rs.getObject("percent", Integer.class);
        return new Voucher(
                new VoucherCode(rs.getString("code")),
                percent == null
                        ? new Reduction.Amount(Money.ofCents(rs.getLong("cents")))
                        : new Reduction.Percent(percent),
                Money.ofCents(rs.getLong("minimum_cents")),
                instant(rs.getObject("valid_from", OffsetDateTime.class)),
                instant(rs.getObject("valid_until", OffsetDateTime.class)),
                rs.getObject("max_uses", Integer.class),
                rs.getInt("uses"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
