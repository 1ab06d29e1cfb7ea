package de.boxenstopp.booking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.boxenstopp.kit.architecture.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return HouseRules.of("de.boxenstopp.booking");
    }

    @Test
    void letsOnlyBookingsKnowTheOtherAggregates() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("de.boxenstopp.booking");

        noClasses()
                .that()
                .resideInAPackage("de.boxenstopp.booking.catalogue..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "de.boxenstopp.booking.booking..",
                        "de.boxenstopp.booking.customer..",
                        "de.boxenstopp.booking.quote..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("de.boxenstopp.booking.quote..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.boxenstopp.booking.booking..", "de.boxenstopp.booking.customer..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("de.boxenstopp.booking.customer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.boxenstopp.booking.booking..", "de.boxenstopp.booking.quote..")
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "de.boxenstopp.booking.area..",
                        "de.boxenstopp.booking.voucher..",
                        "de.boxenstopp.booking.guide..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "de.boxenstopp.booking.booking..",
                        "de.boxenstopp.booking.quote..",
                        "de.boxenstopp.booking.customer..")
                .check(classes);
    }
}
