package de.boxenstopp.notification.sending;

import de.boxenstopp.notification.NotificationSettings;
import de.boxenstopp.notification.mail.LetterHtml;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Connections to the mail server: one for each who asks. */
@Configuration(proxyBeanMethods = false)
class SendingConfiguration {

    @Bean(destroyMethod = "")
    @Scope("prototype")
    Smtp smtp(
            JavaMailSenderImpl server,
            LetterHtml html,
            NotificationSettings settings,
            Clock clock,
            MeterRegistry meters) {
        return new Smtp(server, html, settings, clock, meters);
    }
}
