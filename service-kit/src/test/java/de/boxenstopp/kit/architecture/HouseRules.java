package de.boxenstopp.kit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the house. A service has them checked by one test:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheRulesOfTheHouse() {
 *     return HouseRules.of("de.boxenstopp.slot");
 * }
 * }</pre>
 */
public final class HouseRules {

    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Impl|Utils?|Helper|Manager|DTO|Dto)|Abstract.*");
    private static final Pattern I_NAME = Pattern.compile("I[A-Z][a-z].*");
    private static final Set<String> EMPTY_PACKAGES =
            Set.of("common", "misc", "service", "model", "dto", "entity", "util", "utils", "helper", "impl");

    private HouseRules() {}

    /** For a service with rules of its own to protect, in {@code domain} packages. */
    public static Stream<DynamicTest> of(String basePackage) {
        var classes = classesOf(basePackage);
        var layers = new Layers(classes);
        var rules = Stream.concat(inside(layers).stream(), everywhere().stream());
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("there are layers", () -> requireLayers(layers, classes))),
                rules.map(rule -> test(rule, classes)));
    }

    /** For a service that only moves data, without a {@code domain}. */
    public static Stream<DynamicTest> ofFlat(String basePackage) {
        var classes = classesOf(basePackage);
        var layers = new Layers(classes);
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("there are no layers", () -> requireFlat(layers, classes))),
                everywhere().stream().map(rule -> test(rule, classes)));
    }

    static List<ArchRule> inside(Layers layers) {
        return List.of(
                theDomainIsPlainJava(layers),
                useCasesDoNotKnowTheirAdapters(layers),
                contractsStayInMessaging(),
                adaptersDoNotKnowEachOther(layers));
    }

    static List<ArchRule> everywhere() {
        return List.of(
                nobodyAsksTheSystemForTheTime(),
                GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
                loggingGoesThroughSlf4j(),
                GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION,
                rowsAreReadAsLists(),
                namesSayWhatThingsAre(),
                packagesSayWhatTheyHold(),
                packagesAreNullMarked());
    }

    private static ArchRule theDomainIsPlainJava(Layers layers) {
        return classes()
                .that(layers.domain())
                .should()
                .onlyDependOnClassesThat(layers.domain()
                        .or(resideInAnyPackage(
                                "java..",
                                "jakarta.persistence..",
                                "org.jspecify..",
                                "de.boxenstopp.kit.money..",
                                "de.boxenstopp.kit.problem..")))
                .as("the domain is plain Java");
    }

    private static ArchRule useCasesDoNotKnowTheirAdapters(Layers layers) {
        return noClasses()
                .that(layers.application())
                .should()
                .dependOnClassesThat(layers.adapter())
                .as("use cases do not know their adapters");
    }

    private static ArchRule contractsStayInMessaging() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.boxenstopp.events..")
                .as("the language between services stays in messaging");
    }

    private static ArchRule adaptersDoNotKnowEachOther(Layers layers) {
        return slices().assignedFrom(layers.eachAdapter())
                .should()
                .notDependOnEachOther()
                .as("adapters do not know each other");
    }

    private static ArchRule nobodyAsksTheSystemForTheTime() {
        var theTime = describe("the system's time", HouseRules::isTheTime);
        return noClasses()
                .that()
                .resideOutsideOfPackage("de.boxenstopp.kit.time")
                .should(accessTargetWhere(theTime))
                .as("the time comes from the injected clock");
    }

    private static boolean isTheTime(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        var signature = access.getTarget().getFullName();
        if (owner.isEquivalentTo(System.class)) {
            return "currentTimeMillis".equals(name);
        }
        if (owner.isEquivalentTo(Date.class)) {
            return signature.endsWith("<init>()");
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return name.startsWith("system");
        }
        return owner.getPackageName().startsWith("java.time")
                && "now".equals(name)
                && !signature.contains("java.time.Clock");
    }

    /** ArchUnit's own rule sees fields only. */
    private static ArchRule loggingGoesThroughSlf4j() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .as("logging goes through SLF4J");
    }

    /** {@code JdbcClient...query(...).stream()} holds its connection until somebody closes it, which nobody does. */
    private static ArchRule rowsAreReadAsLists() {
        var openRows = describe("an open stream of rows", HouseRules::isOpenStreamOfRows);
        return noClasses().should(accessTargetWhere(openRows)).as("rows are read as lists, not as open streams");
    }

    private static boolean isOpenStreamOfRows(JavaAccess<?> access) {
        return access.getTargetOwner().getName().startsWith("org.springframework.jdbc.core.")
                && List.of("stream", "queryForStream")
                        .contains(access.getTarget().getName());
    }

    private static ArchRule namesSayWhatThingsAre() {
        return classes()
                .should(have(describe("a name that says something", type -> !isEmptyName(type))))
                .as("names of classes say what things are");
    }

    private static boolean isEmptyName(JavaClass type) {
        var name = type.getSimpleName();
        return EMPTY_NAME.matcher(name).matches()
                || (type.isInterface() && I_NAME.matcher(name).matches());
    }

    private static ArchRule packagesSayWhatTheyHold() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        EMPTY_PACKAGES.stream().map(name -> ".." + name + "..").toArray(String[]::new))
                .as("names of packages say what they hold");
    }

    private static ArchRule packagesAreNullMarked() {
        return classes()
                .should(be(describe(
                        "in a package that is @NullMarked",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
                .as("packages are @NullMarked");
    }

    /** A rule about a package that is not there stays green for ever. */
    static void requireLayers(Layers layers, JavaClasses classes) {
        assertThat(layers.hexagons())
                .as("packages with a domain or an application")
                .isNotEmpty();
        assertThat(layers.adapters()).as("adapters beside them").isNotEmpty();
        assertThat(classes.stream().filter(layers.domain()))
                .as("classes in a domain")
                .isNotEmpty();
        assertThat(classes.stream().filter(layers.application()))
                .as("classes in an application")
                .isNotEmpty();
    }

    static void requireFlat(Layers layers, JavaClasses classes) {
        assertThat(classes).as("classes of the service").isNotEmpty();
        assertThat(layers.hexagons())
                .as("packages with a domain or an application")
                .isEmpty();
    }

    static JavaClasses classesOf(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
    }

    private static DynamicTest test(ArchRule rule, JavaClasses classes) {
        return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes));
    }
}
