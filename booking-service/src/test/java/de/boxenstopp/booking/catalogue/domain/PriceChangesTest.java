package de.boxenstopp.booking.catalogue.domain;

import static de.boxenstopp.booking.catalogue.domain.CatalogueFixture.GOLF_7;
import static de.boxenstopp.booking.catalogue.domain.CatalogueFixture.catalogue;
import static de.boxenstopp.booking.catalogue.domain.CatalogueFixture.price;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.booking.catalogue.domain.PriceChanges.Line;
import de.boxenstopp.kit.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceChangesTest {

    private static final Price OIL = price(GOLF_7, ServiceType.OIL, null, null, 159);
    private static final Price TUV = price(GOLF_7, ServiceType.TUV, null, null, 89);

    private final Flaws flaws = new Flaws();

    @Test
    void seesWhatIsNewAndWhatCostsSomethingElse() {
        var changes = changes(false, line(2, "OIL", 169), line(3, "CLIMATE", 129), line(4, "TUV", 89));

        assertThat(changes.added()).extracting(Price::key).containsExactly(new Price.Key(ServiceType.CLIMATE, null));
        assertThat(changes.changed()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(OIL);
            assertThat(change.after().base()).isEqualTo(Money.ofEuros(169));
            assertThat(change.after().id()).isEqualTo(OIL.id());
            assertThat(change.after().version()).isEqualTo(1);
        });
        assertThat(changes.unchanged()).isEqualTo(1);
        assertThat(flaws.isEmpty()).isTrue();
    }

    @Test
    void removesOnlyWhenAsked() {
        assertThat(changes(false, line(2, "OIL", 159)).removed()).isEmpty();
        assertThat(changes(true, line(2, "OIL", 159)).removed()).containsExactly(TUV);
    }

    @Test
    void splitsAPriceIntoYearsOnlyWhenTheOldOneGoes() {
        var split = new Line[] {line(2, "OIL", 149, 2012, 2016), line(3, "OIL", 169, 2017, 2019), line(4, "TUV", 89)};

        assertThat(changes(true, split).added()).hasSize(2);
        assertThat(flaws.isEmpty()).isTrue();

        changes(false, split);
        assertThat(codes())
                .containsExactly("line[2].firstYear overlapping-years", "line[3].firstYear overlapping-years");
    }

    @Test
    void findsLinesThatContradictEachOther() {
        changes(true, line(2, "OIL", 149), line(3, "OIL", 159, 2012, 2019), line(4, "OIL", 159, 2015, 2016));

        assertThat(codes()).containsExactly("line[3].model duplicate-price", "line[4].firstYear overlapping-years");
    }

    @Test
    void blamesTheLineAndNotThePriceThatStays() {
        var older = price(GOLF_7, ServiceType.CLIMATE, null, new Years(2015, 2019), 120);

        PriceChanges.of(catalogue(List.of(older)), 2026, List.of(line(2, "CLIMATE", 110, 2012, 2016)), false, flaws);

        assertThat(codes()).containsExactly("line[2].firstYear overlapping-years");
    }

    @Test
    void saysInWhichLineWhatIsWrong() {
        changes(false, line(2, "OIL", 0), line(3, "OIL", 159), line(4, "WASHING", 159));

        assertThat(codes()).containsExactly("line[2].baseCents price-range", "line[4].service unknown-value");
    }

    private PriceChanges changes(boolean removeMissing, Line... lines) {
        return PriceChanges.of(catalogue(List.of(OIL, TUV)), 2026, List.of(lines), removeMissing, flaws);
    }

    private static Line line(long number, String service, long euros) {
        return line(number, service, euros, null, null);
    }

    private static Line line(long number, String service, long euros, @Nullable Integer first, @Nullable Integer last) {
        return new Line(number, new PriceDraft("VW", "Golf 7", service, null, first, last, euros * 100));
    }

    private List<String> codes() {
        return flaws.all().stream().map(flaw -> flaw.name() + " " + flaw.code()).toList();
    }
}
