package de.boxenstopp.simulators;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "de.boxenstopp.simulators", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule httpKnowsNobody = classes()
            .that()
            .resideInAPackage("de.boxenstopp.simulators.http..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.sun.net.httpserver..",
                    "org.slf4j..",
                    "org.jspecify..",
                    "de.boxenstopp.simulators.http..");

    @ArchTest
    static final ArchRule simulatorsDoNotKnowEachOther = slices().matching(
                    "de.boxenstopp.simulators.(stripe|mailbox)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule partsOfStripeBuildOnEachOtherInOneDirection =
            slices().matching("de.boxenstopp.simulators.stripe.(*)..").should().beFreeOfCycles();
}
