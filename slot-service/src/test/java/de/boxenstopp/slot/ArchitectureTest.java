package de.boxenstopp.slot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.boxenstopp.kit.architecture.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("de.boxenstopp.slot");

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return HouseRules.of("de.boxenstopp.slot");
    }

    @Test
    void leavesTheCalendarWithoutKnowledgeOfReservations() {
        noClasses()
                .that()
                .resideInAPackage("de.boxenstopp.slot.calendar..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.boxenstopp.slot.reservation..")
                .check(classes);
    }

    /** A stream of rows keeps its connection until somebody closes it. */
    @Test
    void readsListsFromTheDatabaseAndNoStreams() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(classes);
    }
}
