package de.boxenstopp.payment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.boxenstopp.kit.architecture.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("de.boxenstopp.payment");

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return HouseRules.of("de.boxenstopp.payment");
    }

    @Test
    void knowsStripeInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("de.boxenstopp.payment.stripe")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.stripe..", "io.github.resilience4j..")
                .check(CLASSES);
    }

    /** They lie beside the aggregates rather than in one, as all of them share the other party. */
    @Test
    void letsNobodyDependOnItsSharedAdapters() {
        for (var adapter : new String[] {"de.boxenstopp.payment.stripe", "de.boxenstopp.payment.messaging"}) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(adapter)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(adapter)
                    .check(CLASSES);
        }
    }

    @Test
    void letsPaymentsKnowNothingOfWhatIsDoneWithTheirMoney() {
        noClasses()
                .that()
                .resideInAPackage("de.boxenstopp.payment.payment..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "de.boxenstopp.payment.refund..",
                        "de.boxenstopp.payment.invoice..",
                        "de.boxenstopp.payment.webhook..")
                .check(CLASSES);
    }
}
