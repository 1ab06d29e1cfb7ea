package de.boxenstopp.notification;

import de.boxenstopp.simulators.mailbox.Mailbox;
import de.boxenstopp.simulators.mailbox.MailboxSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A mail server that delivers to nobody. */
@TestConfiguration(proxyBeanMethods = false)
public class MailboxConfiguration {

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30)); // a build may share its machine
    }

    @Bean(destroyMethod = "close")
    Mailbox mailbox() throws IOException {
        return Mailbox.start(new MailboxSettings(0, 0, Files.createTempDirectory("mailbox")));
    }

    @Bean
    DynamicPropertyRegistrar mailboxPort(Mailbox mailbox) {
        return properties -> properties.add("spring.mail.port", mailbox::smtpPort);
    }
}
