package de.boxenstopp.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactFlowTest {

    private static final String QUIET = """
            # TYPE outbox_age gauge
            outbox_age{application="slot-service"} 0.0
            dead_letters_open{application="slot-service"} 0.0
            kafka_consumer_fetch_manager_records_lag{topic="booking_events",partition="0"} NaN
            """;

    private static final String HELD_UP = """
            outbox_age{application="booking-service"} 41.2
            dead_letters_open{application="booking-service"} 2.0
            kafka_consumer_fetch_manager_records_lag_max{topic="slot_events"} 99.0
            kafka_consumer_fetch_manager_records_lag{topic="slot_events",partition="0"} 7.0
            kafka_consumer_fetch_manager_records_lag{topic="slot_events",partition="1"} 5.0
            """;

    @Test
    void namesWhoIsHeldUp() {
        assertThat(new FactFlow(Map.of("slot", QUIET, "booking", HELD_UP)).lines())
                .containsExactly(
                        "  lag          12 records   booking 12",
                        "  outbox       oldest fact 41 s   booking 41",
                        "  dead letters 2   booking 2");
    }

    @Test
    void isShortWhenAllFlows() {
        assertThat(new FactFlow(Map.of("slot", QUIET, "gateway", "")).lines())
                .containsExactly("  lag          0 records", "  outbox       oldest fact 0 s", "  dead letters 0");
    }

    @Test
    void saysNothingWhileNoServiceIsUp() {
        assertThat(FactFlow.of(List.of()).lines()).isEmpty();
    }
}
