package de.boxenstopp.notification;

import de.boxenstopp.kit.test.IntegrationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole service, in a hurry, with a mail server of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@Import(MailboxConfiguration.class)
@TestPropertySource(
        properties = {
            "boxenstopp.notifications.poll=20ms",
            "boxenstopp.notifications.lease=3s",
            "boxenstopp.notifications.first-delay=100ms",
            "boxenstopp.notifications.longest-delay=500ms",
            "boxenstopp.notifications.longest-pause=200ms",
            "spring.mail.properties[mail.smtp.timeout]=2000"
        })
public @interface NotificationIntegrationTest {}
