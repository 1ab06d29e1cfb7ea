package de.boxenstopp.booking.catalogue.persistence;

import de.boxenstopp.booking.catalogue.application.PriceStore;
import de.boxenstopp.booking.catalogue.domain.Price;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPriceStore implements PriceStore {

    private final JdbcClient jdbc;

    JdbcPriceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Price price) {
        fill(jdbc.sql("""
                        insert into base_price
                            (id, model_id, service, mileage_band, first_year, last_year, base_cents, version)
                        select :id, m.id, :service, :band, :firstYear, :lastYear, :cents, :version
                        from car_model m
                        where m.public_id = :model
                        """), price).update();
    }

    @Override
    public void change(Price price) {
        fill(jdbc.sql("""
                        update base_price
                        set model_id = m.id, service = :service, mileage_band = :band, first_year = :firstYear,
                            last_year = :lastYear, base_cents = :cents, version = :version
                        from car_model m
                        where base_price.id = :id and m.public_id = :model
                        """), price).update();
    }

    @Override
    public void remove(Price price) {
        jdbc.sql("delete from base_price where id = :id")
                .param("id", price.id())
                .update();
    }

    private static JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement, Price price) {
        var band = price.key().band();
        var years = price.years();
        return statement
                .param("id", price.id())
                .param("model", price.model())
                .param("service", price.key().service().name())
                .param("band", band == null ? null : band.name(), Types.VARCHAR)
                .param("firstYear", years == null ? null : years.first(), Types.INTEGER)
                .param("lastYear", years == null ? null : years.last(), Types.INTEGER)
                .param("cents", price.base().cents())
                .param("version", price.version());
    }
}
