package de.boxenstopp.slot;

import de.boxenstopp.slot.calendar.domain.Terms;
import de.boxenstopp.slot.reservation.application.SweepHolds;
import de.boxenstopp.slot.reservation.domain.HoldRules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SlotSettings.class)
class SlotConfiguration {

    @Bean
    HoldRules holdRules(SlotSettings settings) {
        return settings.holdRules();
    }

    @Bean
    Terms usualTerms(SlotSettings settings) {
        return settings.terms();
    }

    @Bean
    SchedulingConfigurer sweeping(SweepHolds sweepHolds, SlotSettings settings) {
        return tasks -> tasks.addFixedDelayTask(sweepHolds::handle, settings.sweepDelay());
    }
}
