package de.boxenstopp.booking.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.booking.catalogue.application.ImportPrices.PriceFile;
import de.boxenstopp.booking.catalogue.domain.Brand;
import de.boxenstopp.booking.catalogue.domain.CarModel;
import de.boxenstopp.booking.catalogue.domain.Catalogue;
import de.boxenstopp.booking.catalogue.domain.CatalogueFixture;
import de.boxenstopp.booking.catalogue.domain.Flaws;
import de.boxenstopp.booking.catalogue.domain.PriceChanges;
import de.boxenstopp.booking.catalogue.domain.PriceDraft;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.booking.catalogue.domain.Years;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceSheetTest {

    private static final String HEADER = "brand;model;service;mileageBand;firstYear;lastYear;baseEuros\r\n";

    @Test
    void changesNothingOnItsWayOutAndIn() {
        var catalogue = CatalogueFixture.catalogue();

        var changes = readBack(catalogue);

        assertThat(changes.added()).isEmpty();
        assertThat(changes.changed()).isEmpty();
        assertThat(changes.removed()).isEmpty();
        assertThat(changes.unchanged()).isEqualTo(catalogue.prices().size()).isPositive();
    }

    @Test
    void looksAsGermanSpreadsheetsWantIt() {
        assertThat(PriceSheetWriter.write(CatalogueFixture.catalogue()))
                .startsWith("\uFEFF" + HEADER)
                .contains("Mercedes;C-Klasse W205;INSPECTION;30k;2014;2021;279,00\r\n")
                .contains("VW;Golf 8;OIL;;2019;;100,00\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(1)", "\tx"})
    void letsNoNameBecomeAFormula(String name) {
        var brand = new Brand(UUID.randomUUID(), name, null, Set.of(), 0);
        var car = new CarModel(UUID.randomUUID(), name, name, name, new Years(2015, null), false, false, Set.of(), 0);
        var price = CatalogueFixture.price(car, ServiceType.TUV, null, null, 89);
        var catalogue = new Catalogue(1, List.of(brand), List.of(car), List.of(price), List.of());

        var sheet = PriceSheetWriter.write(catalogue);

        assertThat(sheet.lines().skip(1))
                .allMatch(line -> line.replace("\"", "").startsWith("'"));
        assertThat(readBack(catalogue).unchanged()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"189, 18900", "'189,5', 18950", "189.50, 18950", "'0,01', 1", "-5, -500"})
    void readsCommasAndPoints(String euros, long cents) {
        assertThat(read(HEADER + "VW;Golf 7;OIL;;;;" + euros).lines())
                .extracting(line -> line.draft().baseCents())
                .containsExactly(cents);
    }

    @Test
    void doesNotMindQuotesBlanksEmptyLinesAndTheOrderOfColumns() {
        var file = read("""
                \uFEFFservice; baseEuros;brand;model;mileageBand;firstYear;lastYear

                "INSPECTION";" 219,00 ";VW ;"Golf 7";60k;2012;2019
                """);

        assertThat(file.flaws()).isEmpty();
        assertThat(file.lines())
                .containsExactly(new PriceChanges.Line(
                        3, new PriceDraft("VW", "Golf 7", "INSPECTION", "60k", 2012, 2019, 219_00L)));
    }

    @Test
    void saysForEveryCellWhatIsWrong() {
        var file = read(HEADER + """
                =1+1;@x;-OIL;+60k;old;20.12;1.299,00
                VW;Golf 7;OIL;;;
                VW;Golf 7;OIL;;;;;
                VW;Golf 7;OIL;;;;
                VW;Golf 7;OIL;;;;1e3
                VW;Golf 7;OIL;;;;1.299
                """);

        assertThat(codes(file))
                .containsExactly(
                        "line[2].brand formula",
                        "line[2].model formula",
                        "line[2].service formula",
                        "line[2].mileageBand formula",
                        "line[2].firstYear wrong-type",
                        "line[2].lastYear wrong-type",
                        "line[2].baseEuros euros",
                        "line[3] cell-count",
                        "line[4] cell-count",
                        "line[5].baseEuros not-null",
                        "line[6].baseEuros euros",
                        "line[7].baseEuros euros");
        assertThat(file.lines()).isEmpty();
    }

    @Test
    void asksForItsColumns() {
        assertThat(codes(read("brand;brand;price\n")))
                .contains("line[1].model no-column", "line[1].baseEuros no-column")
                .contains("line[1] unknown-column");
        assertThat(codes(read(""))).contains("line[1].brand no-column");
        assertThat(codes(read(HEADER.replace(';', ',')))).contains("line[1].brand no-column");
    }

    @Test
    void takesNothingButUtf8() {
        var sheet = (HEADER + "Škoda;Fabia III;OIL;;;;100").getBytes(Charset.forName("windows-1250"));

        assertThat(codes(PriceSheetReader.read(sheet, false))).containsExactly(" not-utf-8");
    }

    @Test
    void noticesAQuoteThatNeverCloses() {
        assertThat(codes(read(HEADER + "VW;\"Golf 7;OIL;;;;100\n"))).isNotEmpty();
    }

    private static PriceChanges readBack(Catalogue catalogue) {
        var file = read(PriceSheetWriter.write(catalogue));
        var flaws = new Flaws();
        flaws.addAll(file.flaws());
        var changes = PriceChanges.of(catalogue, 2026, file.lines(), true, flaws);
        assertThat(flaws.all()).isEmpty();
        return changes;
    }

    private static PriceFile read(String sheet) {
        return PriceSheetReader.read(sheet.getBytes(StandardCharsets.UTF_8), false);
    }

    private static List<String> codes(PriceFile file) {
        return file.flaws().stream()
                .map(flaw -> flaw.name() + " " + flaw.code())
                .toList();
    }
}
