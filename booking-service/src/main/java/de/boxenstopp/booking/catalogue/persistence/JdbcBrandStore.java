package de.boxenstopp.booking.catalogue.persistence;

import de.boxenstopp.booking.catalogue.application.BrandStore;
import de.boxenstopp.booking.catalogue.domain.Brand;
import de.boxenstopp.booking.catalogue.domain.Names;
import java.sql.Types;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBrandStore implements BrandStore {

    private final JdbcClient jdbc;

    JdbcBrandStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Brand brand) {
        fill(jdbc.sql("insert into brand (id, name, tile, version) values (:id, :name, :tile, :version)"), brand)
                .update();
        addNames(brand);
    }

    /** Its models follow by themselves where it gets another name. */
    @Override
    public void change(Brand brand) {
        fill(jdbc.sql("update brand set name = :name, tile = :tile, version = :version where id = :id"), brand)
                .update();
        jdbc.sql("delete from brand_name where brand = :name")
                .param("name", brand.name())
                .update();
        addNames(brand);
    }

    @Override
    public void remove(Brand brand) {
        jdbc.sql("delete from brand where id = :id").param("id", brand.id()).update();
    }

    private void addNames(Brand brand) {
        Stream.concat(Stream.of(brand.name()), brand.aliases().stream())
                .forEach(name -> jdbc.sql("insert into brand_name (plain_name, brand, written) values (?, ?, ?)")
                        .params(Names.plain(name), brand.name(), name)
                        .update());
    }

    private static JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement, Brand brand) {
        return statement
                .param("id", brand.id())
                .param("name", brand.name())
                .param("tile", brand.tile(), Types.INTEGER)
                .param("version", brand.version());
    }
}
