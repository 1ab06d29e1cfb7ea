package de.boxenstopp.notification.notice;

import de.boxenstopp.notification.NotificationSettings;
import de.boxenstopp.notification.sending.Mail;
import de.boxenstopp.notification.sending.Outcome;
import de.boxenstopp.notification.sending.Outcome.Refused.Reason;
import de.boxenstopp.notification.sending.SendingLoop;
import de.boxenstopp.notification.sending.SendingLoop.Turn;
import de.boxenstopp.notification.sending.Smtp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a notice, sends it, settles it: two transactions, and the mail server between them. */
@Component
public class NoticeSender implements SendingLoop.Sender {

    private static final Logger log = LoggerFactory.getLogger(NoticeSender.class);

    private final Notices notices;
    private final NoticeLetters letters;
    private final NotificationSettings settings;

    NoticeSender(Notices notices, NoticeLetters letters, NotificationSettings settings) {
        this.notices = notices;
        this.letters = letters;
        this.settings = settings;
    }

    @Override
    public Turn sendNext(Smtp smtp) {
        return notices.takeNext().map(notice -> send(notice, smtp)).orElse(Turn.NOTHING_DUE);
    }

    private Turn send(Notice notice, Smtp smtp) {
        return switch (deliver(notice, smtp)) {
            case Outcome.Taken _ -> {
                notices.sent(notice);
                yield Turn.GOES_ON;
            }
            case Outcome.Refused(var reason) -> {
                refused(notice, reason);
                yield Turn.GOES_ON;
            }
            case Outcome.Deferred _ -> {
                notices.postpone(notice, settings.delayAfter(notice.attempts()), 0);
                yield Turn.GOES_ON;
            }
            case Outcome.Unreachable _ -> {
                notices.giveBack(notice);
                yield Turn.SERVER_AWAY;
            }
        };
    }

    /** A mail that we cannot write is as good as refused: it must not hold up the others. */
    private Outcome deliver(Notice notice, Smtp smtp) {
        try {
            return smtp.deliver(new Mail(notice.id(), notice.recipient().email(), letters.letterFor(notice)));
        } catch (RuntimeException e) {
            log.error(
                    "Notice {} cannot be written: {}", notice.id(), e.getClass().getName());
            return new Outcome.Refused(Reason.CANNOT_BE_WRITTEN);
        }
    }

    private void refused(Notice notice, Reason reason) {
        if (notice.refusals() + 1 < settings.refusals()) {
            notices.postpone(notice, settings.delayAfter(notice.attempts()), 1);
        } else {
            log.warn("Notice {} is given up: {}", notice.id(), reason);
            notices.failed(notice, reason);
        }
    }
}
