package de.boxenstopp.identity.staff.persistence;

import de.boxenstopp.identity.secrets.MasterSecret;
import de.boxenstopp.identity.secrets.Seal;
import de.boxenstopp.identity.staff.application.StaffMembers;
import de.boxenstopp.identity.staff.domain.Role;
import de.boxenstopp.identity.staff.domain.Staff;
import de.boxenstopp.identity.staff.domain.Username;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcStaffMembers implements StaffMembers {

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    JdbcStaffMembers(JdbcClient jdbc, MasterSecret secret, Clock clock) {
        this.jdbc = jdbc;
        this.seal = secret.sealFor("totp");
        this.clock = clock;
    }

    @Override
    public Optional<Staff> find(UUID id) {
        return one("select * from staff where id = :id", id);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Staff> claim(UUID id) {
        return one("select * from staff where id = :id for update", id);
    }

    @Override
    public List<Entry> page(int page, int size) {
        return jdbc.sql("select * from staff order by username limit :size offset :start")
                .param("size", size)
                .param("start", (long) page * size)
                .query((row, number) -> new Entry(staff(row, number), row.getBytes("totp_sealed") != null))
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from staff").query(Long.class).single();
    }

    @Override
    public boolean add(Staff staff, String passwordHash) {
        return with(jdbc.sql("""
                        insert into staff (id, username, display_name, role, workshop_id, phone, password_hash, disabled, created_at)
                        values (:id, :username, :name, :role, :workshop, :phone, :password, :disabled, :now)
                        on conflict (username) do nothing
                        """), staff)
                        .param("username", staff.username().value())
                        .param("password", passwordHash)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    @Override
    public void change(Staff staff) {
        with(jdbc.sql("""
                        update staff set display_name = :name, role = :role, workshop_id = :workshop, phone = :phone,
                            disabled = :disabled
                        where id = :id
                        """), staff).update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from staff where id = :id").param("id", id).update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> claimAdmins() {
        return jdbc.sql("select id from staff where role = 'ADMIN' and not disabled order by id for update")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    @Override
    public void setPassword(UUID id, String passwordHash) {
        jdbc.sql("update staff set password_hash = :password where id = :id")
                .param("id", id)
                .param("password", passwordHash)
                .update();
    }

    @Override
    public void setTotp(UUID id, byte @Nullable [] secret) {
        jdbc.sql("update staff set totp_sealed = :secret, totp_used_step = null where id = :id")
                .param("id", id)
                .param("secret", secret == null ? null : seal.seal(id, secret))
                .update();
    }

    @Override
    public Optional<Credentials> credentials(Username username) {
        return jdbc.sql("select * from staff where username = :username")
                .param("username", username.value())
                .query((row, number) -> {
                    var staff = staff(row, number);
                    var totp = row.getBytes("totp_sealed");
                    return new Credentials(
                            staff, row.getString("password_hash"), totp == null ? null : seal.open(staff.id(), totp));
                })
                .optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean areStill(Credentials credentials) {
        var staff = credentials.staff();
        return jdbc.sql("""
                        select true from staff
                        where id = :id and password_hash = :password and role = :role and not disabled
                        for share
                        """)
                .param("id", staff.id())
                .param("password", credentials.passwordHash())
                .param("role", staff.profile().role().name())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    @Override
    public boolean useTotpStep(UUID id, long step) {
        return jdbc.sql("""
                        update staff set totp_used_step = :step
                        where id = :id and (totp_used_step is null or totp_used_step < :step)
                        """).param("id", id).param("step", step).update() == 1;
    }

    private Optional<Staff> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(JdbcStaffMembers::staff).optional();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Staff staff) {
        var profile = staff.profile();
        return statement
                .param("id", staff.id())
                .param("name", profile.displayName())
                .param("role", profile.role().name())
                .param("workshop", profile.workshopId())
                .param("phone", profile.phone())
                .param("disabled", staff.disabled());
    }

    private static Staff staff(ResultSet row, int number) throws SQLException {
        return new Staff(
                row.getObject("id", UUID.class),
                new Username(row.getString("username")),
                new Staff.Profile(
                        row.getString("display_name"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("workshop_id", UUID.class),
                        row.getString("phone")),
                row.getBoolean("disabled"));
    }
}
