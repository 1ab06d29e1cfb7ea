package de.boxenstopp.booking.quote.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import de.boxenstopp.booking.quote.domain.MileageBand;
import de.boxenstopp.booking.quote.domain.ModelPrices;
import de.boxenstopp.booking.quote.domain.Names;
import de.boxenstopp.booking.quote.domain.PriceList;
import de.boxenstopp.booking.quote.domain.PriceLists;
import de.boxenstopp.booking.quote.domain.ServiceType;
import de.boxenstopp.kit.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPriceLists implements PriceLists {

    private final JdbcClient jdbc;

    JdbcPriceLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public PriceList of(String brand) {
        return new PriceList(models(brand), durations());
    }

    private List<ModelPrices> models(String brand) {
        return jdbc.sql("""
                        select m.brand, m.name, m.family, m.first_year, m.last_year,
                               p.service, p.mileage_band, p.base_cents
                        from brand_name b
                        join car_model m on m.brand = b.brand
                        join base_price p on p.model_id = m.id
                        where b.plain_name = :brand
                        """).param("brand", Names.plain(brand)).query(JdbcPriceLists::row).list().stream()
                .collect(groupingBy(Row::model, toMap(Row::key, Row::base)))
                .entrySet()
                .stream()
                .map(model -> model.getKey().with(model.getValue()))
                .toList();
    }

    private Map<ServiceType, Integer> durations() {
        return jdbc.sql("select service, minutes from service_duration").query(JdbcPriceLists::duration).list().stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<ServiceType, Integer> duration(ResultSet rs, int rowNumber) throws SQLException {
        return Map.entry(ServiceType.valueOf(rs.getString("service")), rs.getInt("minutes"));
    }

    private static Row row(ResultSet rs, int rowNumber) throws SQLException {
        var band = rs.getString("mileage_band");
        return new Row(
                new Model(
                        rs.getString("brand"),
                        rs.getString("name"),
                        rs.getString("family"),
                        rs.getInt("first_year"),
                        rs.getInt("last_year")),
                new ModelPrices.Key(
                        ServiceType.valueOf(rs.getString("service")), band == null ? null : MileageBand.valueOf(band)),
                Money.ofCents(rs.getLong("base_cents")));
    }

    private record Row(Model model, ModelPrices.Key key, Money base) {}

    private record Model(String brand, String name, String family, int firstYear, int lastYear) {

        ModelPrices with(Map<ModelPrices.Key, Money> bases) {
            return new ModelPrices(brand, name, family, firstYear, lastYear, bases);
        }
    }
}
