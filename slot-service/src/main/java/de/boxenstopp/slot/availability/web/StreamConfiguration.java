package de.boxenstopp.slot.availability.web;

import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
class StreamConfiguration {

    @Bean
    WebMvcConfigurer streamsEndWhenTheListenerGoes() {
        return new WebMvcConfigurer() {
            @Override
            public void configureAsyncSupport(AsyncSupportConfigurer async) {
                async.setDefaultTimeout(0);
                async.setTaskExecutor(new VirtualThreadTaskExecutor("slot-listener-"));
            }
        };
    }

    /** How long somebody listens says nothing of how long an answer takes. */
    @Bean
    ObservationPredicate streamsAreNotTimed() {
        return (_, context) ->
                !(context instanceof ServerRequestObservationContext request && isStream(request.getCarrier()));
    }

    private static boolean isStream(@Nullable HttpServletRequest request) {
        return request != null && request.getRequestURI().endsWith("/api/slots/stream");
    }
}
