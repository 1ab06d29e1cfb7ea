package de.boxenstopp.slot.calendar.persistence;

import de.boxenstopp.kit.problem.NotFound;
import de.boxenstopp.slot.calendar.application.Workshops;
import de.boxenstopp.slot.calendar.domain.OpeningHours;
import de.boxenstopp.slot.calendar.domain.PlaceRules;
import de.boxenstopp.slot.calendar.domain.Terms;
import de.boxenstopp.slot.calendar.domain.Workshop;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcWorkshops implements Workshops {

    private static final String RULES =
            "t.lead_seconds, t.horizon_days, t.return_horizon_days, t.drive_seconds, t.buffer_seconds";

    private static final String WORKSHOP =
            "select w.id, w.slug, w.name, w.street, w.postal_code, w.city, w.enabled, w.version, t.bays, t.daily_cap, "
                    + RULES + " from workshop w join workshop_terms t on t.workshop_id = w.id ";

    private final JdbcClient jdbc;
    private final UsualWeeks weeks;
    private final Clock clock;

    JdbcWorkshops(JdbcClient jdbc, UsualWeeks weeks, Clock clock) {
        this.jdbc = jdbc;
        this.weeks = weeks;
        this.clock = clock;
    }

    @Override
    public List<Workshop> all() {
        return jdbc.sql(WORKSHOP + "order by w.created_at, w.id").query((row, _) -> row(row)).list().stream()
                .map(this::withWeeks)
                .toList();
    }

    @Override
    public List<WorkshopId> offered() {
        return jdbc.sql("select id from workshop where enabled order by created_at, id")
                .query((row, _) -> new WorkshopId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public Optional<Workshop> find(WorkshopId workshop) {
        return one("", workshop);
    }

    @Override
    public PlaceRules rules(WorkshopId workshop) {
        return jdbc.sql("select " + RULES + " from workshop_terms t where t.workshop_id = :workshop")
                .param("workshop", workshop.value())
                .query((row, _) -> rules(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Without getting in the way of foreign keys that name it. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Workshop> claim(WorkshopId workshop) {
        return one(" for no key update of w", workshop);
    }

    @Override
    @Transactional
    public void equip(Terms usual) {
        jdbc.sql("""
                        select id from workshop w
                        where not exists (select from workshop_terms t where t.workshop_id = w.id)
                        order by id for no key update
                        """)
                .query((row, _) -> new WorkshopId(row.getObject("id", UUID.class)))
                .list()
                .forEach(workshop -> equip(workshop, usual));
    }

    /** Days that are open already have the usual cap in their rows, too. */
    private void equip(WorkshopId workshop, Terms usual) {
        storeTerms(workshop, usual);
        jdbc.sql("update workshop_day set usual_cap = :dailyCap where workshop_id = :workshop")
                .param("dailyCap", usual.hours().dailyCap())
                .param("workshop", workshop.value())
                .update();
    }

    @Override
    @Transactional
    public void add(Workshop workshop) {
        params(workshop, """
                        insert into workshop (id, slug, name, street, postal_code, city, enabled, created_at, version)
                        values (:id, :slug, :name, :street, :postalCode, :city, :enabled, :now, :version)
                        """)
                .param("slug", workshop.slug())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        storeTerms(workshop.id(), workshop.terms());
    }

    @Override
    @Transactional
    public Workshop store(Workshop workshop) {
        var stored = params(workshop, """
                        update workshop set name = :name, street = :street, postal_code = :postalCode, city = :city,
                               enabled = :enabled, version = version + 1
                        where id = :id and version = :version
                        """).update();
        if (stored == 0) {
            throw new OptimisticLockingFailureException("a workshop was changed meanwhile");
        }
        storeTerms(workshop.id(), workshop.terms());
        return find(workshop.id()).orElseThrow();
    }

    private JdbcClient.StatementSpec params(Workshop workshop, String sql) {
        return jdbc.sql(sql)
                .param("id", workshop.id().value())
                .param("name", workshop.name())
                .param("street", workshop.address().street())
                .param("postalCode", workshop.address().postalCode())
                .param("city", workshop.address().city())
                .param("enabled", workshop.enabled())
                .param("version", workshop.version());
    }

    private void storeTerms(WorkshopId workshop, Terms terms) {
        var rules = terms.rules();
        jdbc.sql("""
                        insert into workshop_terms (workshop_id, bays, daily_cap, lead_seconds, horizon_days,
                            return_horizon_days, drive_seconds, buffer_seconds)
                        values (:id, :bays, :cap, :lead, :horizon, :returnHorizon, :drive, :buffer)
                        on conflict (workshop_id) do update set (bays, daily_cap, lead_seconds, horizon_days,
                            return_horizon_days, drive_seconds, buffer_seconds)
                            = (:bays, :cap, :lead, :horizon, :returnHorizon, :drive, :buffer)
                        """)
                .param("id", workshop.value())
                .param("bays", terms.hours().bays())
                .param("cap", terms.hours().dailyCap())
                .param("lead", rules.leadTime().toSeconds())
                .param("horizon", rules.horizonDays())
                .param("returnHorizon", rules.returnHorizonDays())
                .param("drive", rules.drive().toSeconds())
                .param("buffer", rules.buffer().toSeconds())
                .update();
        weeks.store(workshop, terms.hours().weeks());
    }

    private Optional<Workshop> one(String locking, WorkshopId workshop) {
        return jdbc.sql(WORKSHOP + "where w.id = :id" + locking)
                .param("id", workshop.value())
                .query((row, _) -> row(row))
                .optional()
                .map(this::withWeeks);
    }

    private Workshop withWeeks(Workshop workshop) {
        var hours = workshop.terms().hours();
        var complete = new OpeningHours(weeks.of(workshop.id()), hours.bays(), hours.dailyCap());
        return workshop.with(new Terms(complete, workshop.terms().rules()));
    }

    private static Workshop row(ResultSet row) throws SQLException {
        return new Workshop(
                new WorkshopId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                new Workshop.Address(row.getString("street"), row.getString("postal_code"), row.getString("city")),
                row.getBoolean("enabled"),
                new Terms(OpeningHours.never(row.getInt("bays"), row.getInt("daily_cap")), rules(row)),
                row.getLong("version"));
    }

    private static PlaceRules rules(ResultSet row) throws SQLException {
        return new PlaceRules(
                Duration.ofSeconds(row.getLong("lead_seconds")),
                row.getInt("horizon_days"),
                row.getInt("return_horizon_days"),
                Duration.ofSeconds(row.getLong("drive_seconds")),
                Duration.ofSeconds(row.getLong("buffer_seconds")));
    }
}
