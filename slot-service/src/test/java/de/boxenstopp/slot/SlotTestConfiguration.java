package de.boxenstopp.slot;

import de.boxenstopp.slot.calendar.domain.CalendarFixture;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A clock that stands at the beginning of the fixtures. */
@TestConfiguration(proxyBeanMethods = false)
public class SlotTestConfiguration {

    @Bean
    MovableClock clock() {
        return new MovableClock(CalendarFixture.NOW);
    }
}
