package de.boxenstopp.slot;

import de.boxenstopp.slot.calendar.domain.CalendarFixture;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@TestConfiguration(proxyBeanMethods = false)
class SlotTestConfiguration {

    @Bean
    MovableClock clock() {
        return new MovableClock(CalendarFixture.NOW);
    }
}
