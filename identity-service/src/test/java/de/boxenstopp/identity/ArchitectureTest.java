package de.boxenstopp.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.boxenstopp.kit.architecture.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return HouseRules.of("de.boxenstopp.identity");
    }

    /** A stream of rows keeps its connection until somebody closes it. */
    @Test
    void readsListsFromTheDatabaseAndNoStreams() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("de.boxenstopp.identity"));
    }
}
