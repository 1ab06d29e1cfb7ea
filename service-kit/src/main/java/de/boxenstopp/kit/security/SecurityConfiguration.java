package de.boxenstopp.kit.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import de.boxenstopp.kit.security.RouteRules.Access;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Three doors, each with tokens of its own kind: {@code /internal/**} for services, the management port for operators,
 * everything else for end users. No sessions, no cookies, hence nothing to forge across sites.
 */
@AutoConfiguration(
        before = {
            ServletWebSecurityAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    private static final String OPERATORS = "ops";

    private final String service;
    private final SecuritySettings settings;
    private final Clock clock;
    private final HandlerExceptionResolver problems;

    SecurityConfiguration(
            @Value("${spring.application.name}") String application,
            SecuritySettings settings,
            Clock clock,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.service = application.replaceFirst("-service$", "");
        this.settings = settings;
        this.clock = clock;
        this.problems = problems;
    }

    @Bean
    @ConditionalOnMissingBean
    RouteRules routeRules() {
        return RouteRules.define().build();
    }

    @Bean
    @ConditionalOnMissingBean
    ServiceKeys serviceKeys() {
        return ServiceKeys.read(settings);
    }

    @Bean
    @ConditionalOnMissingBean
    ServiceTokens serviceTokens(ServiceKeys keys) {
        return new ServiceTokens(service, keys.own(), clock);
    }

    /** What end users' tokens are signed with; identity-service itself knows without asking. */
    @Bean
    @ConditionalOnMissingBean
    JWKSource<SecurityContext> userKeys() {
        return TokenReaders.published(settings.users());
    }

    /** Reads end users' tokens. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder userTokens(JWKSource<SecurityContext> userKeys) {
        return TokenReaders.ofUsers(settings.users(), userKeys, clock);
    }

    @Bean
    @Order(1)
    SecurityFilterChain operatorsOnly(HttpSecurity http, ServiceKeys keys) {
        var operators = new Access.Services(Set.of(OPERATORS));
        return door(http.securityMatcher(EndpointRequest.toAnyEndpoint()), services(keys))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(EndpointRequest.to("health", "prometheus", "openapi"))
                                .permitAll()
                                .anyRequest()
                                .access((caller, _) -> new AuthorizationDecision(operators.admits(caller.get()))))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain servicesOnly(HttpSecurity http, ServiceKeys keys, RouteRules rules) {
        return byRules(door(http.securityMatcher(RouteRules.INTERNAL + "**"), services(keys)), rules);
    }

    @Bean
    @Order(3)
    SecurityFilterChain endUsers(HttpSecurity http, JwtDecoder userTokens, RouteRules rules) {
        return byRules(door(http, users(userTokens)), rules);
    }

    /** No span for each of the filters, in every request. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** PostgreSQL takes no NUL, so no parameter brings one. */
    @Bean
    @ConditionalOnMissingBean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf(0) < 0);
        return firewall;
    }

    @Bean
    @ConditionalOnMissingBean
    RequestRejectedHandler requestRejectedHandler() {
        return (request, response, rejected) -> problems.resolveException(request, response, null, rejected);
    }

    private HttpSecurity door(HttpSecurity http, JwtAuthenticationProvider tokens) {
        AuthenticationEntryPoint refusal =
                (request, response, failure) -> problems.resolveException(request, response, null, failure);
        var bearer = new BearerTokenAuthenticationFilter(new ProviderManager(tokens));
        bearer.setAuthenticationEntryPoint(refusal);
        bearer.setAuthenticationFailureHandler(refusal::commence);
        return http.addFilterBefore(bearer, AnonymousAuthenticationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(refusal)
                        .accessDeniedHandler((request, response, denied) ->
                                problems.resolveException(request, response, null, denied)));
    }

    private SecurityFilterChain byRules(HttpSecurity http, RouteRules rules) {
        return http.addFilterBefore(new KnownRoutes(rules, problems), LogoutFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll() // whoever gets there was let in, or turned away, before
                        .anyRequest()
                        .access((caller, context) ->
                                new AuthorizationDecision(rules.ruleFor(context.getRequest()).stream()
                                        .anyMatch(rule -> rule.access().admits(caller.get())))))
                .build();
    }

    private JwtAuthenticationProvider services(ServiceKeys keys) {
        var callers = new JwtAuthenticationConverter();
        callers.setPrincipalClaimName(JwtClaimNames.ISS);
        var provider = new JwtAuthenticationProvider(TokenReaders.ofServices(keys, service, clock));
        provider.setJwtAuthenticationConverter(callers);
        return provider;
    }

    private static JwtAuthenticationProvider users(JwtDecoder reader) {
        var roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("role");
        roles.setAuthorityPrefix(Access.ROLE);
        var callers = new JwtAuthenticationConverter();
        callers.setJwtGrantedAuthoritiesConverter(roles);
        var provider = new JwtAuthenticationProvider(reader);
        provider.setJwtAuthenticationConverter(callers);
        return provider;
    }
}
