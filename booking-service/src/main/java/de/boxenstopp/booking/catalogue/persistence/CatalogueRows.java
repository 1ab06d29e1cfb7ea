package de.boxenstopp.booking.catalogue.persistence;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import de.boxenstopp.booking.catalogue.domain.Brand;
import de.boxenstopp.booking.catalogue.domain.CarModel;
import de.boxenstopp.booking.catalogue.domain.MileageBand;
import de.boxenstopp.booking.catalogue.domain.Price;
import de.boxenstopp.booking.catalogue.domain.ServiceOffer;
import de.boxenstopp.booking.catalogue.domain.ServiceOffer.Contents;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.booking.catalogue.domain.Years;
import de.boxenstopp.kit.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row of each table says. */
final class CatalogueRows {

    private CatalogueRows() {}

    static Brand brand(ResultSet row, Set<String> names) throws SQLException {
        var name = row.getString("name");
        return new Brand(
                row.getObject("id", UUID.class),
                name,
                row.getObject("tile", Integer.class),
                names.stream().filter(alias -> !alias.equals(name)).collect(toSet()),
                row.getLong("version"));
    }

    static CarModel model(ResultSet row, Set<String> names) throws SQLException {
        return new CarModel(
                row.getObject("id", UUID.class),
                row.getString("brand"),
                row.getString("family"),
                row.getString("name"),
                new Years(row.getInt("first_year"), row.getObject("last_year", Integer.class)),
                row.getBoolean("electric"),
                row.getBoolean("performance"),
                names,
                row.getLong("version"));
    }

    static Price price(ResultSet row, int number) throws SQLException {
        return new Price(
                row.getObject("id", UUID.class),
                row.getObject("model_id", UUID.class),
                new Price.Key(ServiceType.valueOf(row.getString("service")), band(row)),
                years(row),
                Money.ofCents(row.getLong("base_cents")),
                row.getLong("version"));
    }

    static Content content(ResultSet row, int number) throws SQLException {
        return new Content(
                row.getString("service"),
                row.getString("language"),
                row.getBoolean("included"),
                row.getString("content"));
    }

    static ServiceOffer service(ResultSet row, List<Content> contents) throws SQLException {
        return new ServiceOffer(
                ServiceType.valueOf(row.getString("service")),
                row.getInt("minutes"),
                Money.ofCents(row.getLong("default_cents")),
                row.getBoolean("recommended"),
                contents.stream()
                        .collect(groupingBy(Content::language, collectingAndThen(toList(), CatalogueRows::contents))),
                row.getLong("version"));
    }

    private static Contents contents(List<Content> contents) {
        return new Contents(
                contents.stream().filter(Content::included).map(Content::text).toList(),
                contents.stream()
                        .filter(content -> !content.included())
                        .map(Content::text)
                        .toList());
    }

    private static @Nullable MileageBand band(ResultSet row) throws SQLException {
        var band = row.getString("mileage_band");
        return band == null ? null : MileageBand.valueOf(band);
    }

    private static @Nullable Years years(ResultSet row) throws SQLException {
        var first = row.getObject("first_year", Integer.class);
        return first == null ? null : new Years(first, row.getObject("last_year", Integer.class));
    }

    record Content(String service, String language, boolean included, String text) {}
}
