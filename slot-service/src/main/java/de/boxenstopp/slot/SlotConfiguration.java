package de.boxenstopp.slot;

import de.boxenstopp.slot.calendar.domain.OpeningHours;
import de.boxenstopp.slot.calendar.domain.PlaceRules;
import de.boxenstopp.slot.reservation.application.SweepHolds;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SlotSettings.class)
class SlotConfiguration {

    @Bean
    PlaceRules placeRules(SlotSettings settings) {
        return settings.rules();
    }

    @Bean
    OpeningHours openingHours(SlotSettings settings) {
        return settings.openingHours();
    }

    @Bean
    SchedulingConfigurer sweeping(SweepHolds sweepHolds, SlotSettings settings) {
        return tasks -> tasks.addFixedDelayTask(sweepHolds::handle, settings.sweepDelay());
    }
}
