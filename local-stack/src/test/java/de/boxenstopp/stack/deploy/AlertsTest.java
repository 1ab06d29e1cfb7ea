package de.boxenstopp.stack.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every alert is tried out, and tells whoever is woken what to do. */
class AlertsTest {

    @Test
    void eachNamesItsPageAndSection() {
        assertThat(Queries.alerts()).hasSizeGreaterThan(20).allSatisfy(alert -> {
            String[] runbook =
                    alert.path("annotations").path("runbook").asString("").split("#", 2);
            assertThat(runbook).as(name(alert)).hasSize(2);
            assertThat(anchors(runbook[0])).as(name(alert)).contains(runbook[1]);
        });
    }

    @Test
    void eachSaysWhatIsTheMatterAndHowUrgentItIs() {
        assertThat(Queries.alerts()).allSatisfy(alert -> {
            assertThat(alert.path("annotations").path("summary").asString(""))
                    .as(name(alert))
                    .isNotBlank();
            assertThat(alert.path("labels").path("severity").asString(""))
                    .as(name(alert))
                    .isIn("now", "soon");
        });
    }

    @Test
    void eachIsTriedOut() {
        String tests = tests().map(Checkout::text).collect(Collectors.joining());

        assertThat(Queries.alerts())
                .allSatisfy(alert -> assertThat(tests).contains("alertname=\"" + name(alert) + "\""));
    }

    @Test
    void promtoolAgrees() throws Exception {
        assumeTrue(OtherTool.isInstalled("promtool"), "promtool is not installed (Debian: apt-get install prometheus)");

        OtherTool.run(Checkout.path("deploy/prometheus"), "promtool", "check", "config", "prometheus.yml");
        OtherTool.run(
                Checkout.path("deploy/prometheus"),
                Stream.concat(Stream.of("promtool", "test", "rules"), tests().map(Path::toString))
                        .toArray(String[]::new));
    }

    private static Stream<Path> tests() {
        return Checkout.files("deploy/prometheus/tests", ".yml").stream();
    }

    private static String name(JsonNode alert) {
        return alert.path("alert").asString();
    }

    /** Of a page's headings, as Git servers make them. */
    private static List<String> anchors(String page) {
        assertThat(Checkout.path(page)).exists();
        return Checkout.text(page)
                .lines()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
