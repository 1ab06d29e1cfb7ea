package de.boxenstopp.identity;

import de.boxenstopp.identity.answer.SessionCookie;
import de.boxenstopp.identity.secrets.MasterSecret;
import de.boxenstopp.identity.session.domain.SessionLife;
import de.boxenstopp.identity.signin.application.HandOverMails;
import de.boxenstopp.identity.signin.application.SignInMails;
import de.boxenstopp.identity.signin.domain.SignInPolicy;
import de.boxenstopp.identity.signin.notification.HttpSignInMails;
import de.boxenstopp.identity.signin.web.OwnOrigin;
import de.boxenstopp.identity.signingkey.application.RotateKeys;
import de.boxenstopp.identity.signingkey.domain.KeyLife;
import de.boxenstopp.identity.staff.application.AddStaff;
import de.boxenstopp.identity.staff.application.Passwords;
import de.boxenstopp.identity.staff.domain.LoginPolicy;
import de.boxenstopp.identity.staff.file.StaffAccountsFile;
import de.boxenstopp.kit.http.ServiceClients;
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
    SignInPolicy signInPolicy(IdentitySettings settings) {
        return settings.signIns().policy();
    }

    @Bean
    OwnOrigin ownOrigin(IdentitySettings settings) {
        return new OwnOrigin(settings.publicUrl());
    }

    @Bean
    SignInMails signInMails(ServiceClients services, IdentitySettings settings) {
        return new HttpSignInMails(services, settings.publicUrl());
    }

    @Bean
    SchedulingConfigurer byTheClock(
            RotateKeys rotateKeys, HandOverMails handOverMails, ForgetWhatRanOut forget, IdentitySettings settings) {
        return tasks -> {
            tasks.addFixedDelayTask(rotateKeys::handle, settings.rotationDelay());
            tasks.addFixedDelayTask(handOverMails::handle, settings.mailDelay());
            tasks.addFixedDelayTask(forget::handle, settings.cleaningDelay());
        };
    }

    /** Also the test whether the secret opens the keys there are: better no start than no tokens. */
    @Bean
    ApplicationRunner keysAtStart(RotateKeys rotateKeys) {
        return _ -> rotateKeys.handle();
    }

    @Bean
    ApplicationRunner staffAccounts(IdentitySettings settings, JsonMapper json, AddStaff addStaff) {
        return settings.staffAccounts().isBlank()
                ? _ -> {}
                : new StaffAccountsFile(Path.of(settings.staffAccounts()), json, addStaff::unlessThere);
    }
}
