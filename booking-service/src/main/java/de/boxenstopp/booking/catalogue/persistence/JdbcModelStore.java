package de.boxenstopp.booking.catalogue.persistence;

import de.boxenstopp.booking.catalogue.application.ModelStore;
import de.boxenstopp.booking.catalogue.domain.CarModel;
import de.boxenstopp.booking.catalogue.domain.Names;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcModelStore implements ModelStore {

    private final JdbcClient jdbc;

    JdbcModelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CarModel model) {
        fill(jdbc.sql("""
                        insert into car_model
                            (public_id, brand, family, name, first_year, last_year, electric, performance, version)
                        values (:id, :brand, :family, :name, :firstYear, :lastYear, :electric, :performance, :version)
                        """), model).update();
        addNames(model);
    }

    @Override
    public void change(CarModel model) {
        fill(jdbc.sql("""
                        update car_model
                        set brand = :brand, family = :family, name = :name, first_year = :firstYear,
                            last_year = :lastYear, electric = :electric, performance = :performance, version = :version
                        where public_id = :id
                        """), model).update();
        jdbc.sql("delete from model_name where model_id = (select id from car_model where public_id = :id)")
                .param("id", model.id())
                .update();
        addNames(model);
    }

    /** Its other names go with it. */
    @Override
    public void remove(CarModel model) {
        jdbc.sql("delete from car_model where public_id = :id")
                .param("id", model.id())
                .update();
    }

    private void addNames(CarModel model) {
        model.aliases()
                .forEach(alias -> jdbc.sql("""
                        insert into model_name (model_id, plain_name, written)
                        select id, :plain, :written from car_model where public_id = :id
                        """)
                        .param("plain", Names.plain(alias))
                        .param("written", alias)
                        .param("id", model.id())
                        .update());
    }

    private static JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement, CarModel model) {
        return statement
                .param("id", model.id())
                .param("brand", model.brand())
                .param("family", model.family())
                .param("name", model.name())
                .param("firstYear", model.years().first())
                .param("lastYear", model.years().last(), Types.INTEGER)
                .param("electric", model.electric())
                .param("performance", model.performance())
                .param("version", model.version());
    }
}
