package de.boxenstopp.booking.catalogue.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import de.boxenstopp.booking.catalogue.application.StoredCatalogue;
import de.boxenstopp.booking.catalogue.domain.Brand;
import de.boxenstopp.booking.catalogue.domain.CarModel;
import de.boxenstopp.booking.catalogue.domain.Catalogue;
import de.boxenstopp.booking.catalogue.domain.Price;
import de.boxenstopp.booking.catalogue.domain.ServiceOffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcStoredCatalogue implements StoredCatalogue {

    private final JdbcClient jdbc;

    JdbcStoredCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long version() {
        return jdbc.sql("select version from catalogue_version")
                .query((row, _) -> row.getLong("version"))
                .single();
    }

    /** All of it as at one moment. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Catalogue read() {
        return new Catalogue(version(), brands(), models(), prices(), services());
    }

    @Override
    public void lock() {
        jdbc.sql("select version from catalogue_version for update")
                .query((row, _) -> row.getLong("version"))
                .single();
    }

    @Override
    public void raiseVersion() {
        jdbc.sql("update catalogue_version set version = version + 1").update();
    }

    private List<Brand> brands() {
        var names = jdbc
                .sql("select brand, written from brand_name")
                .query((row, _) -> Map.entry(row.getString("brand"), row.getString("written")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        return jdbc.sql("select id, name, tile, version from brand order by tile nulls last, lower(name)")
                .query((row, _) -> CatalogueRows.brand(row, names.getOrDefault(row.getString("name"), Set.of())))
                .list();
    }

    private List<CarModel> models() {
        var names = jdbc
                .sql("""
                                select m.public_id, n.written
                                from model_name n
                                join car_model m on m.id = n.model_id
                                """)
                .query((row, _) -> Map.entry(row.getObject("public_id", UUID.class), row.getString("written")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        return jdbc.sql("""
                        select public_id as id, brand, family, name, first_year, last_year, electric, performance, version
                        from car_model
                        order by lower(brand), lower(family), first_year desc, car_model.id
                        """)
                .query((row, _) ->
                        CatalogueRows.model(row, names.getOrDefault(row.getObject("id", UUID.class), Set.of())))
                .list();
    }

    private List<Price> prices() {
        return jdbc.sql("""
                        select p.id, m.public_id as model_id, p.service, p.mileage_band, p.first_year, p.last_year,
                               p.base_cents, p.version
                        from base_price p
                        join car_model m on m.id = p.model_id
                        """).query(CatalogueRows::price).list();
    }

    private List<ServiceOffer> services() {
        var contents = jdbc.sql("""
                        select service, language, included, content
                        from service_content
                        order by position
                        """).query(CatalogueRows::content).list().stream()
                .collect(groupingBy(CatalogueRows.Content::service));
        return jdbc.sql("""
                        select service, minutes, default_cents, recommended, version
                        from service_duration
                        order by position
                        """)
                .query((row, _) ->
                        CatalogueRows.service(row, contents.getOrDefault(row.getString("service"), List.of())))
                .list();
    }
}
