package de.boxenstopp.notification;

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

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("de.boxenstopp.notification");

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return HouseRules.ofFlat("de.boxenstopp.notification");
    }

    @Test
    void keepsTheLanguageBetweenServicesInMessaging() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.boxenstopp.events..")
                .check(classes);
    }

    @Test
    void letsMailsKnowNothingOfWhatTheySay() {
        noClasses()
                .that()
                .resideInAnyPackage("..mail..", "..sending..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..notice..", "..signin..", "..booking..", "..customer..", "..messaging..")
                .check(classes);
    }
}
