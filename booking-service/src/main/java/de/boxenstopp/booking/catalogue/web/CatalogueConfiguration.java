package de.boxenstopp.booking.catalogue.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    /** Made of the answer itself, so that it changes with the data, the language and the texts of a new release. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> catalogueEtags() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/catalog/*");
        return filter;
    }
}
