package de.boxenstopp.stack.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.boxenstopp.stack.part.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** docker-compose.yml, as far as it can be checked without an engine. */
class ComposeTest {

    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?\\d+\\.\\d+(\\.\\d+)?");
    private static final Pattern SERVICE_LIKE = Pattern.compile("(?s).*spring-boot-maven-plugin.*");

    private final Compose compose = Compose.read();

    @Test
    void isAsTheSpecificationSays() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(Objects.requireNonNull(ComposeTest.class.getResourceAsStream("compose-spec.json")));

        assertThat(schema.validate(compose.document())).isEmpty();
    }

    @Test
    void hasEveryServiceOfTheSystem() {
        List<String> services = Checkout.text("pom.xml")
                .lines()
                .filter(line -> line.contains("<module>"))
                .map(line -> line.replaceAll(".*<module>(.*)</module>.*", "$1"))
                .filter(module ->
                        SERVICE_LIKE.matcher(Checkout.text(module + "/pom.xml")).matches())
                .toList();

        assertThat(services).hasSizeGreaterThanOrEqualTo(Catalogue.SERVICES.size());
        assertThat(compose.programs()).containsKeys(services.toArray(String[]::new));
        assertThat(Catalogue.SERVICES)
                .allSatisfy(service ->
                        assertThat(compose.programs().get(service.module())).containsExactly(service.name()));
    }

    @Test
    void usesTheServicesOwnPorts() {
        for (Catalogue.Entry service : Catalogue.SERVICES) {
            assertThat(Compose.argument(compose.service(service.name()), "HEALTH_PORT"))
                    .as("management port of %s", service.name())
                    .isEqualTo(String.valueOf(service.port() + 1000));
        }
        Map<String, String> addresses = Catalogue.SERVICES.stream()
                .collect(Collectors.toMap(
                        service -> service.name().toUpperCase(Locale.ROOT) + "_SERVICE_URL",
                        service -> "http://%s:%d".formatted(service.name(), service.port())));
        for (JsonNode service : compose.services().values()) {
            Compose.environment(service).forEach((name, value) -> {
                if (name.endsWith("_SERVICE_URL")) {
                    assertThat(value).as(name).isEqualTo(addresses.get(name));
                }
            });
        }
        assertThat(compose.service("gateway").path("ports").path(0).asString()).isEqualTo("127.0.0.1:5000:5000");
    }

    @Test
    void tellsServicesOnlyWhatTheyReadAndWhatIsWrittenDown() {
        for (Catalogue.Entry service : Catalogue.SERVICES) {
            ServiceVariables variables = ServiceVariables.of(service);
            assertThat(Compose.environment(compose.service(service.name())).keySet())
                    .as(service.name())
                    .allMatch(variables::areRead, "is read")
                    .allMatch(variables::areDocumented, "is documented");
        }
    }

    @Test
    void hasAnExampleOfEveryVariable() {
        List<String> examples = Checkout.text(".env.example")
                .lines()
                .filter(line -> line.matches("[A-Z0-9_]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(examples).containsAll(compose.variables());
        TreeSet<String> unused = new TreeSet<>(examples);
        unused.removeAll(compose.variables());
        assertThat(unused).as("those that Compose itself reads").allMatch(name -> name.startsWith("COMPOSE_"));
    }

    @Test
    void waitsOnlyForWhoSaysThatItIsReady() {
        compose.services()
                .forEach((name, service) -> service.path("depends_on")
                        .properties()
                        .forEach(need -> {
                            JsonNode target = compose.service(need.getKey());
                            boolean runsOnce = target.path("restart").asString().equals("no");
                            assertThat(need.getValue().path("condition").asString())
                                    .as("%s needs %s", name, need.getKey())
                                    .isEqualTo(runsOnce ? "service_completed_successfully" : "service_healthy");
                            assertThat(runsOnce
                                            || target.has("healthcheck")
                                            || !Compose.argument(target, "HEALTH_PORT")
                                                    .isEmpty())
                                    .as("health of %s", need.getKey())
                                    .isTrue();
                        }));
    }

    @Test
    void pinsImagesAndKeepsThemSmall() {
        compose.services().forEach((name, service) -> {
            assertThat(service.path("security_opt").toString()).as(name).contains("no-new-privileges:true");
            if (service.has("build")) {
                assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
                assertThat(service.path("cap_drop").toString()).as(name).contains("ALL");
            } else {
                assertThat(service.path("image").asString()).as(name).matches(PINNED);
            }
        });
    }

    @Test
    void isOpenToThisMachineAlone() {
        List<String> published = new ArrayList<>();
        compose.services()
                .values()
                .forEach(service -> service.path("ports").forEach(port -> published.add(port.asString())));

        assertThat(published).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void mountsOnlyWhatIsThereOrIsMade() {
        assertThat(compose.mounted())
                .isNotEmpty()
                .allMatch(
                        path -> path.startsWith("./deploy/secrets/")
                                || Checkout.path(path).toFile().exists(),
                        "exists");
        for (Catalogue.Entry service : Catalogue.SERVICES) {
            assertThat(compose.mounted()).contains("./deploy/secrets/keys/" + service.name() + ".pem");
        }
    }

    @Test
    void keepsSecretsOutOfTheImages() {
        assertThat(Checkout.text(".dockerignore").lines().filter(line -> !line.startsWith("#")))
                .first()
                .isEqualTo("**");
        assertThat(Checkout.text(".gitignore").lines()).contains(".env", "deploy/secrets/");
    }
}
