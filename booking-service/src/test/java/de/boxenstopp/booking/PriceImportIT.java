package de.boxenstopp.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.booking.catalogue.domain.PriceLists;
import de.boxenstopp.booking.catalogue.domain.ServiceType;
import de.boxenstopp.kit.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The price list as a file, out and in. Afterwards every price is as before, by a file as well. */
class PriceImportIT extends BookingIT {

    private static final String IMPORT = "/api/admin/prices/import";
    private static final String HEADER = "brand;model;service;mileageBand;firstYear;lastYear;baseEuros\n";

    @LocalServerPort
    int port;

    @Autowired
    PriceLists priceLists;

    private AdminApi admin;
    private String seeded;

    @BeforeEach
    void export() {
        admin = AdminApi.admin("http://localhost:" + port);
        seeded = admin.get("/api/admin/prices.csv").response().body();
    }

    @AfterEach
    void restore() {
        apply(seeded, true);
        assertThat(admin.get("/api/admin/prices.csv").response().body()).isEqualTo(seeded);
    }

    @Test
    void changesNothingOnItsWayOutAndIn() {
        var preview = preview(seeded, true);

        assertThat(preview.path("added").size()).isZero();
        assertThat(preview.path("changed").size()).isZero();
        assertThat(preview.path("removed").size()).isZero();
        assertThat(preview.path("unchanged").asInt()).isGreaterThanOrEqualTo(102);
    }

    @Test
    void isAFileToSave() {
        var answer = admin.get("/api/admin/prices.csv");

        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"prices.csv\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(seeded).contains("VW;Golf 7;INSPECTION;60k;2012;2019;219,00\r\n");
    }

    @Test
    void showsWhatWouldChangeAndThenDoesIt() {
        var sheet = HEADER + """
                VW;Golf 7;OIL;;2012;2019;169,50
                VW;Golf 7;TUV;;;;89
                Mercedes;E-Klasse W213;OIL;;;;239
                """;
        var preview = preview(sheet, false);

        assertThat(preview.path("applied").asBoolean()).isFalse();
        assertThat(preview.path("added").path(0).path("model").asString()).isEqualTo("E-Klasse W213");
        assertThat(preview.path("changed").path(0).path("oldCents").asInt()).isEqualTo(159_00);
        assertThat(preview.path("changed")
                        .path(0)
                        .path("price")
                        .path("baseCents")
                        .asInt())
                .isEqualTo(169_50);
        assertThat(preview.path("removed").size()).isZero();
        assertThat(preview.path("unchanged").asInt()).isEqualTo(1);
        assertThat(oilOfGolf7()).isEqualTo(Money.ofEuros(159));

        var done = apply(sheet, false);

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body().path("applied").asBoolean()).isTrue();
        assertThat(oilOfGolf7()).isEqualTo(Money.ofCents(169_50));
        assertThat(admin.get("/api/admin/catalog/changes?size=2")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(change -> change.path("subject").asString()))
                .containsExactly("Mercedes E-Klasse W213 OIL", "VW Golf 7 OIL");
    }

    @Test
    void removesWhatTheFileLacksOnlyWhenAsked() {
        var sheet = seeded.lines()
                .filter(line -> !line.startsWith("VW;Golf 7;OIL"))
                .reduce("", (all, line) -> all + line + "\n");

        assertThat(preview(sheet, false).path("removed").size()).isZero();
        assertThat(preview(sheet, true).path("removed").size()).isEqualTo(1);
        assertThat(apply(sheet, true).status()).isEqualTo(200);
        assertThat(oilOfGolf7()).isNotEqualTo(Money.ofEuros(159)); // now the average of the other ones
    }

    @Test
    void doesNothingButWhatWasSeen() {
        var sheet = HEADER + "VW;Golf 7;OIL;;;;169\n";
        var seen = preview(sheet, false).path("fingerprint").asString();

        assertThat(admin.upload(IMPORT + "?apply=" + seen, sheet.replace("169", "170"))
                        .problem())
                .as("another file")
                .isEqualTo("preview-outdated");
        assertThat(admin.upload(IMPORT + "?removeMissing=true&apply=" + seen, sheet)
                        .problem())
                .as("other rules")
                .isEqualTo("preview-outdated");

        apply(HEADER + "VW;Golf 8;OIL;;;;170\n", false);
        var late = admin.upload(IMPORT + "?apply=" + seen, sheet);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).as("another price was changed").isEqualTo("preview-outdated");
        assertThat(oilOfGolf7()).isEqualTo(Money.ofEuros(159));

        var again = preview(sheet, false).path("fingerprint").asString();
        assertThat(admin.upload(IMPORT + "?apply=" + again, sheet).status()).isEqualTo(200);
        assertThat(admin.upload(IMPORT + "?apply=" + again, sheet).problem())
                .as("twice")
                .isEqualTo("preview-outdated");
    }

    @Test
    void saysEverythingThatIsWrongByLineAndColumn() {
        var sheet = HEADER + """
                =HYPERLINK("http://x");Golf 7;OIL;;;;100
                VW;Golf 9;OIL;;;;100
                VW;Golf 7;WASHING;;;;100
                VW;Golf 7;INSPECTION;50k;;;100
                VW;Golf 7;OIL;;1993;2100;-1
                VW;Golf 7;TUV;;2012;2016;90
                VW;Golf 8;TUV;;;;90
                VW;Golf 8;TUV;;;;91
                VW;Golf 8;OIL;;;;1.299
                VW;Golf 8;OIL
                """;

        var answer = admin.upload(IMPORT, sheet);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "line[2].brand formula",
                        "line[3].model unknown-model",
                        "line[4].service unknown-value",
                        "line[5].mileageBand unknown-value",
                        "line[6].firstYear year-range",
                        "line[6].lastYear year-range",
                        "line[6].baseCents price-range",
                        "line[7].firstYear overlapping-years",
                        "line[9].model duplicate-price",
                        "line[10].baseEuros euros",
                        "line[11] cell-count");
        assertThat(admin.upload(IMPORT + "?apply=x", sheet).status()).isEqualTo(400);
    }

    @Test
    void takesOneMegabyteAndNoOtherFormat() {
        assertThat(admin.upload(IMPORT, HEADER + "x".repeat(1_100_000)).status())
                .isEqualTo(413);
        assertThat(admin.post(IMPORT, "{}").status()).isEqualTo(415);
        assertThat(admin.upload(IMPORT, "").status()).isEqualTo(400);
    }

    @Test
    void readsAFileOfOneMegabyteInTime() {
        var line = "VW;Golf 7;OIL;;;;100\n";
        var answer = admin.upload(IMPORT, HEADER + line.repeat(1_000_000 / line.length()));

        assertThat(answer.status()).isEqualTo(400);
    }

    private JsonNode preview(String sheet, boolean removeMissing) {
        return admin.upload(IMPORT + "?removeMissing=" + removeMissing, sheet).body();
    }

    private AdminApi.Answer apply(String sheet, boolean removeMissing) {
        var fingerprint = preview(sheet, removeMissing).path("fingerprint").asString();
        return admin.upload(IMPORT + "?removeMissing=" + removeMissing + "&apply=" + fingerprint, sheet);
    }

    private Money oilOfGolf7() {
        return priceLists
                .current()
                .car("VW", "Golf 7", 2018)
                .base(ServiceType.OIL, 0)
                .base();
    }
}
