package de.boxenstopp.notification;

import de.boxenstopp.notification.notice.NoticeSender;
import de.boxenstopp.notification.sending.SendingLoop;
import de.boxenstopp.notification.sending.Smtp;
import de.boxenstopp.notification.signin.SignInSender;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who sends what, and how patiently. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    private static final Duration SOMEBODY_WAITS = Duration.ofSeconds(5);

    @Bean
    SendingLoop noticeLoop(NoticeSender sender, Smtp smtp, NotificationSettings settings) {
        return new SendingLoop("notices", sender, smtp, settings.poll(), settings.longestPause());
    }

    @Bean
    SendingLoop signInLoop(SignInSender sender, Smtp smtp, NotificationSettings settings) {
        var longest = settings.longestPause().compareTo(SOMEBODY_WAITS) < 0 ? settings.longestPause() : SOMEBODY_WAITS;
        return new SendingLoop("sign-in mails", sender, smtp, settings.poll(), longest);
    }
}
