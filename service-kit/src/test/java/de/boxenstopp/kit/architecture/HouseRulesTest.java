package de.boxenstopp.kit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    private static final String HERE = HouseRulesTest.class.getPackageName();
    private static final JavaClasses BAD = classes("bad");
    private static final JavaClasses GOOD = classes("good");

    /** Every rule: who adds one without a violation here sees it fail. */
    @TestFactory
    Stream<DynamicTest> everyRuleBites() {
        return rules(BAD)
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(rule.evaluate(BAD).hasViolation()).isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> noRuleBitesWhoKeepsIt() {
        return rules(GOOD).map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(GOOD)));
    }

    @Test
    void knowsEveryWayToAskTheSystemForTheTime() {
        var rule = rules(BAD)
                .filter(one -> one.getDescription().contains("clock"))
                .findFirst()
                .orElseThrow();

        assertThat(rule.evaluate(BAD).getFailureReport().getDetails()).hasSize(6);
    }

    @Test
    void findsAdaptersByWhereTheyAre() {
        assertThat(new Layers(GOOD).adapters())
                .containsExactlyInAnyOrder(HERE + ".good.thing.web", HERE + ".good.thing.messaging");
    }

    @Test
    void noticesThatThereIsNothingToCheck() {
        var none = new ClassFileImporter().importClasses(HouseRulesTest.class);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> HouseRules.requireLayers(new Layers(none), none));
        assertThatCode(() -> HouseRules.requireLayers(new Layers(GOOD), GOOD)).doesNotThrowAnyException();
    }

    @Test
    void noticesThatAFlatServiceIsNotFlat() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> HouseRules.requireFlat(new Layers(GOOD), GOOD));
    }

    /** The kit has no layers, but habits. */
    @TestFactory
    Stream<DynamicTest> theKitKeepsTheRulesToo() {
        return HouseRules.ofFlat("de.boxenstopp.kit");
    }

    private static Stream<ArchRule> rules(JavaClasses classes) {
        return Stream.of(HouseRules.inside(new Layers(classes)), HouseRules.everywhere())
                .flatMap(List::stream);
    }

    private static JavaClasses classes(String name) {
        return new ClassFileImporter().importPackages(HERE + '.' + name);
    }
}
