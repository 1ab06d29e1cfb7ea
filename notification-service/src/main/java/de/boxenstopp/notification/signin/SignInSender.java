package de.boxenstopp.notification.signin;

import de.boxenstopp.notification.NotificationSettings;
import de.boxenstopp.notification.sending.Mail;
import de.boxenstopp.notification.sending.Outcome;
import de.boxenstopp.notification.sending.SendingLoop;
import de.boxenstopp.notification.sending.SendingLoop.Turn;
import de.boxenstopp.notification.sending.Smtp;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Somebody waits in front of the screen: sign-in mails have a loop and a connection of their own, and short delays. */
@Component
public class SignInSender implements SendingLoop.Sender {

    private static final Logger log = LoggerFactory.getLogger(SignInSender.class);

    private final SignInMails mails;
    private final NotificationSettings settings;

    SignInSender(SignInMails mails, NotificationSettings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    @Override
    public Turn sendNext(Smtp smtp) {
        return mails.takeNext().map(mail -> send(mail, smtp)).orElse(Turn.NOTHING_DUE);
    }

    private Turn send(SignInMail mail, Smtp smtp) {
        return switch (smtp.deliver(new Mail(mail.id(), mail.email(), SignInLetter.of(mail)))) {
            case Outcome.Taken _ -> {
                mails.settle(mail, "sent");
                yield Turn.GOES_ON;
            }
            case Outcome.Refused(var reason)
            when mail.refusals() + 1 >= settings.refusals() -> {
                log.warn("Sign-in mail {} is given up: {}", mail.id(), reason);
                mails.settle(mail, "failed");
                yield Turn.GOES_ON;
            }
            case Outcome.Refused _ -> {
                mails.postpone(mail, delay(), 1);
                yield Turn.GOES_ON;
            }
            case Outcome.Deferred _ -> {
                mails.postpone(mail, delay(), 0);
                yield Turn.GOES_ON;
            }
            case Outcome.Unreachable _ -> {
                mails.giveBack(mail);
                yield Turn.SERVER_AWAY;
            }
        };
    }

    private Duration delay() {
        return settings.firstDelay();
    }
}
