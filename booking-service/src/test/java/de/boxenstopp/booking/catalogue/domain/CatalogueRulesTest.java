package de.boxenstopp.booking.catalogue.domain;

import static de.boxenstopp.booking.catalogue.domain.CatalogueFixture.GOLF_7;
import static de.boxenstopp.booking.catalogue.domain.CatalogueFixture.catalogue;
import static de.boxenstopp.booking.catalogue.domain.CatalogueFixture.price;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.booking.catalogue.domain.ServiceOffer.Contents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueRulesTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Contents SOMETHING = new Contents(List.of("Prüfen"), List.of());

    private final Flaws flaws = new Flaws();

    @Test
    void readsABrand() {
        var draft = new BrandDraft("Lancia", 7, List.of("LANCIA", "Lancia Italia"));

        assertThat(new BrandRules(catalogue()).read(ID, draft, 0, flaws)).hasValueSatisfying(brand -> {
            assertThat(brand.name()).isEqualTo("Lancia");
            assertThat(brand.aliases()).containsExactly("Lancia Italia");
        });
    }

    @Test
    void givesNoNameAndNoTileTwice() {
        new BrandRules(catalogue()).read(ID, new BrandDraft("skoda", 4, List.of("Volkswagen")), 0, flaws);

        assertThat(codes()).containsExactlyInAnyOrder("name name-taken", "aliases[0] name-taken", "tile tile-taken");
    }

    @Test
    void leavesABrandItsOwnNames() {
        var vw = catalogue().brand("VW").orElseThrow();

        new BrandRules(catalogue()).read(vw.id(), new BrandDraft("Volkswagen", 4, List.of("VW")), 1, flaws);

        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-", "@x", "", "A\nB", "A\u0000", "<b>", "...", "#", "A "})
    void refusesNamesThatAreNone(String name) {
        new BrandRules(catalogue()).read(ID, new BrandDraft(name, 0, List.of()), 0, flaws);

        assertThat(codes()).containsExactlyInAnyOrder("name name", "tile tile-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.GO", "up!", "#1", "Citroën", "911", "Ka+", "e:Ny1", "cee'd", "ë-C3", "MINI"})
    void takesTheNamesThatCarsHave(String name) {
        assertThat(new BrandRules(catalogue()).read(ID, new BrandDraft(name, null, List.of()), 0, flaws))
                .isPresent();
    }

    @Test
    void findsEverythingThatIsWrongWithAModel() {
        read(new ModelDraft("Lada", null, "=x", 1993, 1980, false, false, List.of("@")));

        assertThat(codes())
                .containsExactlyInAnyOrder(
                        "brand unknown-brand",
                        "family not-null",
                        "name name",
                        "firstYear year-range",
                        "lastYear year-range",
                        "aliases[0] name");
    }

    @Test
    void hasEachGenerationOnce() {
        read(new ModelDraft("VW", "Golf", "GOLF-7", 2012, null, false, false, List.of()));

        assertThat(codes()).containsExactly("name name-taken");
    }

    @Test
    void doesNotContradictItsPrices() {
        var prices = List.of(
                price(GOLF_7, ServiceType.OIL, null, null, 159),
                price(GOLF_7, ServiceType.CLIMATE, null, new Years(2012, 2016), 119));
        var draft = new ModelDraft("VW", "Golf", "Golf 7", 2013, 2019, true, false, List.of());

        new ModelRules(catalogue(prices), 2026).read(GOLF_7.id(), draft, 1, flaws);

        assertThat(codes()).containsExactlyInAnyOrder("electric has-oil-price", "firstYear prices-outside-years");
    }

    @Test
    void offersAServiceInBothLanguages() {
        read(new ServiceDraft(
                0, 0L, false, Map.of("de", new Contents(List.of("=1", "gut"), List.of("")), "fr", SOMETHING)));

        assertThat(codes())
                .containsExactlyInAnyOrder(
                        "minutes minutes-range",
                        "defaultCents price-range",
                        "contents.de.included[0] content-line",
                        "contents.de.notIncluded[0] content-line",
                        "contents.en.included not-null",
                        "contents.fr unknown-value");
    }

    @Test
    void changesAService() {
        read(new ServiceDraft(600, 1L, true, Map.of("de", SOMETHING, "en", SOMETHING)));

        assertThat(codes()).isEmpty();
    }

    private void read(ModelDraft draft) {
        new ModelRules(catalogue(), 2026).read(ID, draft, 0, flaws);
    }

    private void read(ServiceDraft draft) {
        ServiceRules.read(catalogue().service(ServiceType.OIL).orElseThrow(), draft, flaws);
    }

    private List<String> codes() {
        return flaws.all().stream().map(flaw -> flaw.name() + " " + flaw.code()).toList();
    }
}
