package de.boxenstopp.stack.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.stack.process.StackFailed;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void bringWhatTheyNeed() {
        assertThat(Parts.withNeeds(List.of("contracts"))).isEqualTo(Parts.INFRASTRUCTURE);
        assertThat(Parts.withNeeds(List.of("payment")))
                .containsExactly("postgres", "kafka", "registry", "contracts", "stripe", "payment");
        assertThat(Parts.withNeeds(List.of("gateway"))).containsExactly("gateway");
    }

    @Test
    void standInTheTableAfterWhatTheyNeed() {
        List<String> names = Parts.names();

        assertThat(names)
                .allSatisfy(part -> assertThat(names.subList(0, names.indexOf(part)))
                        .as(part)
                        .containsAll(Needs.of(part)));
    }

    @Test
    void areBuiltFromTheirModules() {
        assertThat(Parts.modules(List.of("postgres", "stripe", "mailbox", "gateway", "slot")))
                .containsExactly("simulators", "gateway", "slot-service");
    }

    @Test
    void areNamedWhenOneIsUnknown() {
        assertThatExceptionOfType(StackFailed.class)
                .isThrownBy(() -> Parts.withNeeds(List.of("kafak")))
                .withMessageStartingWith("There is no part called kafak. There are: postgres, kafka, ");
    }
}
