package de.boxenstopp.kit.problem;

import io.micrometer.tracing.Tracer;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Strict input, readable refusals. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(HttpSettings.class)
class ProblemConfiguration {

    /** German unless somebody prefers English. */
    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        var languages = new AcceptHeaderLocaleResolver();
        languages.setSupportedLocales(List.of(Locale.GERMAN, Locale.ENGLISH));
        languages.setDefaultLocale(Locale.GERMAN);
        return languages;
    }

    @Bean
    @ConditionalOnMissingBean
    Problems problems(LocaleResolver languages, ObjectProvider<Tracer> tracer) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames(Stream.of("problems", "kit-problems")
                .filter(name -> new ClassPathResource(name + ".properties").exists())
                .toArray(String[]::new));
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return new Problems(texts, languages, tracer.getIfAvailable());
    }

    @Bean
    @ConditionalOnMissingBean
    InvalidInput invalidInput(Problems problems, Validator validator) {
        return new InvalidInput(problems, validator);
    }

    @Bean
    @ConditionalOnMissingBean
    ProblemAdvice problemAdvice(Problems problems, InvalidInput invalidInput) {
        return new ProblemAdvice(problems, invalidInput);
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrors problemErrors(Problems problems) {
        return new ProblemErrors(problems);
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return StrictJson::configure;
    }

    @Bean
    ServerHttpMessageConvertersCustomizer strictJsonBodies(JsonMapper mapper) {
        return converters -> converters.withJsonConverter(new StrictJson(mapper));
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            HttpSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var filter =
                new FilterRegistrationBean<>(new BodyLimit(settings.bodyLimit().toBytes(), problems));
        filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
        return filter;
    }
}
