package de.boxenstopp.identity;

import de.boxenstopp.identity.answer.SessionCookie;
import de.boxenstopp.identity.secrets.MasterSecret;
import de.boxenstopp.identity.session.domain.SessionLife;
import de.boxenstopp.identity.signingkey.application.RotateKeys;
import de.boxenstopp.identity.signingkey.domain.KeyLife;
import de.boxenstopp.identity.staff.application.AddStaff;
import de.boxenstopp.identity.staff.application.Passwords;
import de.boxenstopp.identity.staff.domain.LoginPolicy;
import de.boxenstopp.identity.staff.file.StaffAccountsFile;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {

    @Bean
    MasterSecret masterSecret(IdentitySettings settings) {
        return MasterSecret.of(settings.keySecret());
    }

    @Bean
    SessionCookie sessionCookie(IdentitySettings settings) {
        return new SessionCookie(settings.publicUrl());
    }

    @Bean
    KeyLife keyLife(IdentitySettings settings) {
        return settings.signingKeys().life();
    }

    @Bean
    SessionLife sessionLife(IdentitySettings settings) {
        return settings.sessions().life();
    }

    @Bean
    LoginPolicy loginPolicy(IdentitySettings settings) {
        return settings.logins().policy();
    }

    @Bean
    Passwords passwords(IdentitySettings settings, MeterRegistry meters) {
        return new Passwords(settings.logins().places(), settings.logins().patience(), meters);
    }

    @Bean
    SchedulingConfigurer rotation(RotateKeys rotateKeys, IdentitySettings settings) {
        return tasks -> tasks.addFixedDelayTask(rotateKeys::handle, settings.rotationDelay());
    }

    @Bean
    ApplicationRunner staffAccounts(IdentitySettings settings, JsonMapper json, AddStaff addStaff) {
        return settings.staffAccounts().isBlank()
                ? _ -> {}
                : new StaffAccountsFile(Path.of(settings.staffAccounts()), json, addStaff);
    }
}
