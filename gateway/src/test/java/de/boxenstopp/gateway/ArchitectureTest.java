package de.boxenstopp.gateway;

import de.boxenstopp.kit.architecture.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return HouseRules.ofFlat("de.boxenstopp.gateway");
    }
}
