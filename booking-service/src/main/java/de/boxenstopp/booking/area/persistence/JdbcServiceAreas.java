package de.boxenstopp.booking.area.persistence;

import de.boxenstopp.booking.area.application.ServiceAreas;
import de.boxenstopp.booking.area.domain.ServedArea;
import de.boxenstopp.booking.area.domain.ServiceArea;
import de.boxenstopp.booking.area.domain.Workshop;
import de.boxenstopp.booking.memory.Remembered;
import de.boxenstopp.booking.memory.Revisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcServiceAreas implements ServiceAreas {

    private final JdbcClient jdbc;
    private final Remembered<ServiceArea> area;

    JdbcServiceAreas(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.area = revisions.remember("service-area", () -> new ServiceArea(all()));
    }

    @Override
    public ServiceArea now() {
        return area.now();
    }

    @Override
    public List<ServedArea> all() {
        return jdbc.sql("""
                        select w.id, w.name, array_remove(array_agg(a.prefix), null) as prefixes
                        from workshop w left join service_area a on a.workshop_id = w.id
                        group by w.id order by w.name, w.id
                        """).query(JdbcServiceAreas::row).list();
    }

    /** The whole table: a prefix that is free may be taken by another admin's workshop just now. */
    @Override
    public Optional<ServedArea> findForChange(UUID workshop) {
        jdbc.sql("lock table service_area in share row exclusive mode").update();
        return all().stream()
                .filter(served -> served.workshop().id().equals(workshop))
                .findFirst();
    }

    @Override
    public List<String> servedByOthers(ServedArea wanted) {
        return jdbc.sql("""
                        select prefix from service_area
                        where prefix = any(:prefixes) and workshop_id <> :workshop order by prefix
                        """)
                .param("prefixes", wanted.prefixes().toArray(String[]::new))
                .param("workshop", wanted.workshop().id())
                .query((row, _) -> row.getString("prefix"))
                .list();
    }

    @Override
    public void store(ServedArea served) {
        var workshop = served.workshop();
        var prefixes = served.prefixes().toArray(String[]::new);
        jdbc.sql("""
                        insert into workshop (id, name) values (:id, :name)
                        on conflict (id) do update set name = excluded.name
                        """).param("id", workshop.id()).param("name", workshop.name()).update();
        jdbc.sql("delete from service_area where workshop_id = :id and prefix <> all(:prefixes)")
                .param("id", workshop.id())
                .param("prefixes", prefixes)
                .update();
        jdbc.sql("""
                        insert into service_area (prefix, workshop_id) select prefix, :id from unnest(:prefixes) as prefix
                        on conflict (prefix) do nothing
                        """).param("id", workshop.id()).param("prefixes", prefixes).update();
        area.changing();
    }

    @Override
    public void remove(UUID workshop) {
        jdbc.sql("delete from workshop where id = :id").param("id", workshop).update();
        area.changing();
    }

    private static ServedArea row(ResultSet rs, int rowNumber) throws SQLException {
        return new ServedArea(new Workshop(rs.getObject("id", UUID.class), rs.getString("name")), Set.of((String[])
                rs.getArray("prefixes").getArray()));
    }
}
