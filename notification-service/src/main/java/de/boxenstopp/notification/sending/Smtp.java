package de.boxenstopp.notification.sending;

import de.boxenstopp.notification.NotificationSettings;
import de.boxenstopp.notification.mail.LetterHtml;
import de.boxenstopp.notification.mail.LetterText;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * One connection to the mail server, kept while there is something to send. For one thread.
 *
 * <p>What a server or the mail library say may quote addresses: it is never logged.
 */
public final class Smtp implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Smtp.class);

    /** Servers have limits of their own, and break off in the middle of a mail. */
    private static final int MAILS_PER_CONNECTION = 50;

    private final JavaMailSenderImpl server;
    private final LetterHtml html;
    private final InternetAddress from;
    private final Clock clock;
    private final MeterRegistry meters;
    private @Nullable Transport connection;
    private int mails;

    Smtp(JavaMailSenderImpl server, LetterHtml html, NotificationSettings settings, Clock clock, MeterRegistry meters) {
        this.server = server;
        this.html = html;
        this.from = sender(settings.from());
        this.clock = clock;
        this.meters = meters;
    }

    public Outcome deliver(Mail mail) {
        var timer = Timer.start(meters);
        var outcome = tryToDeliver(mail);
        timer.stop(meters.timer(
                "smtp.delivery", "outcome", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
        return outcome;
    }

    private Outcome tryToDeliver(Mail mail) {
        try {
            var message = new OutgoingMessage(
                    server.getSession(),
                    from,
                    mail,
                    html.render(mail.letter()),
                    LetterText.of(mail.letter()),
                    clock.instant());
            return send(mail, message);
        } catch (MessagingException _) {
            return new Outcome.Refused(Outcome.Refused.Reason.RECIPIENT_UNKNOWN); // the address is none
        }
    }

    private Outcome send(Mail mail, OutgoingMessage message) {
        Transport open;
        try {
            open = connect();
        } catch (MessagingException _) {
            close();
            return new Outcome.Unreachable(); // whoever sends says so, once
        }
        try {
            open.sendMessage(message, message.getAllRecipients());
            return new Outcome.Taken();
        } catch (MessagingException e) {
            close(); // whatever state the conversation is in
            var reply = Reply.in(e);
            log.warn("{} did not go out: {} {}", mail, e.getClass().getSimpleName(), reply);
            return reply.outcome();
        }
    }

    private Transport connect() throws MessagingException {
        if (mails >= MAILS_PER_CONNECTION) {
            close();
        }
        var open = connection;
        if (open == null) {
            open = server.getSession().getTransport("smtp");
            connection = open;
            open.connect(
                    server.getHost(),
                    server.getPort(),
                    blankToNull(server.getUsername()),
                    blankToNull(server.getPassword()));
        }
        mails++;
        return open;
    }

    @Override
    public void close() {
        var open = connection;
        connection = null;
        mails = 0;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                log.debug("The mail server did not say goodbye");
            }
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static InternetAddress sender(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("boxenstopp.notifications.from is no address", e);
        }
    }
}
