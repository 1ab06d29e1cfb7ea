package de.boxenstopp.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.notification.NotificationSettings;
import de.boxenstopp.notification.mail.Block;
import de.boxenstopp.notification.mail.Letter;
import de.boxenstopp.notification.mail.LetterHtmlFixture;
import de.boxenstopp.notification.sending.Outcome.Refused;
import de.boxenstopp.notification.sending.Outcome.Refused.Reason;
import de.boxenstopp.simulators.mailbox.Fault;
import de.boxenstopp.simulators.mailbox.Mailbox;
import de.boxenstopp.simulators.mailbox.MailboxSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Against a mail server that speaks the real protocol. */
class SmtpTest {

    private static final String ANNA = "anna@example.org";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Mailbox mailbox;
    private Smtp smtp;

    @BeforeEach
    void start(@TempDir Path data) {
        mailbox = Mailbox.start(new MailboxSettings(0, 0, data));
        smtp = smtp();
    }

    @AfterEach
    void stop() {
        smtp.close();
        mailbox.close();
    }

    @Test
    void sendsTextAndHtmlOfTheSameLetter() {
        var id = UUID.randomUUID();

        assertThat(smtp.deliver(mail(id, ANNA, "Grüße – 1 €"))).isEqualTo(new Outcome.Taken());

        var mail = mailbox.mailsTo(ANNA).getFirst();
        assertThat(mail.messageId()).isEqualTo("<" + id + "@boxenstopp.example>");
        assertThat(mail.subject()).isEqualTo("Grüße – 1 €");
        assertThat(mail.from()).contains("Boxenstopp", "service@boxenstopp.example");
        assertThat(mail.text()).contains("Straße");
        assertThat(mail.html()).contains("Straße");
    }

    @Test
    void staysTheSameMailWhenItIsSentAgain() {
        var mail = mail(UUID.randomUUID(), ANNA, "Hello");
        mailbox.misbehave(Fault.dropResponse(1));

        assertThat(smtp.deliver(mail)).isEqualTo(new Outcome.Deferred());
        assertThat(smtp.deliver(mail)).isEqualTo(new Outcome.Taken());

        assertThat(mailbox.mails()).hasSize(2);
        assertThat(mailbox.mails().stream().map(de.boxenstopp.simulators.mailbox.Mail::messageId))
                .containsOnly("<" + mail.id() + "@boxenstopp.example>");
    }

    @ParameterizedTest
    @CsvSource({"550, RECIPIENT_UNKNOWN", "551, RECIPIENT_UNKNOWN", "552, RECIPIENT_REFUSED", "554, RECIPIENT_REFUSED"})
    void believesAServerThatSaysNever(int code, Reason reason) {
        mailbox.misbehave(Fault.reject(code, ANNA));

        assertThat(smtp.deliver(mail(UUID.randomUUID(), ANNA, "Hello"))).isEqualTo(new Refused(reason));
        assertThat(smtp.deliver(mail(UUID.randomUUID(), "ben@example.org", "Hello")))
                .isEqualTo(new Outcome.Taken());
    }

    @ParameterizedTest
    @ValueSource(ints = {450, 451, 452})
    void waitsForAServerThatSaysNotNow(int code) {
        mailbox.misbehave(Fault.reject(code, ANNA));

        assertThat(smtp.deliver(mail(UUID.randomUUID(), ANNA, "Hello"))).isEqualTo(new Outcome.Deferred());
    }

    @Test
    void knowsWhenNobodyIsThere() {
        mailbox.misbehave(Fault.down());
        assertThat(smtp.deliver(mail(UUID.randomUUID(), ANNA, "Hello"))).isEqualTo(new Outcome.Unreachable());

        mailbox.behave();
        assertThat(smtp.deliver(mail(UUID.randomUUID(), ANNA, "Hello"))).isEqualTo(new Outcome.Taken());

        mailbox.close();
        smtp.close();
        assertThat(smtp.deliver(mail(UUID.randomUUID(), ANNA, "Hello"))).isEqualTo(new Outcome.Unreachable());
    }

    @Test
    void doesNotWaitForEver() {
        mailbox.misbehave(Fault.slow(5000));

        assertThat(smtp.deliver(mail(UUID.randomUUID(), ANNA, "Hello"))).isEqualTo(new Outcome.Deferred());
    }

    @Test
    void sendsFiftyMailsOnOneConnection() {
        for (int i = 0; i < 120; i++) {
            assertThat(smtp.deliver(mail(UUID.randomUUID(), ANNA, "Hello " + i)))
                    .isEqualTo(new Outcome.Taken());
        }

        assertThat(mailbox.mails()).hasSize(120);
        assertThat(mailbox.connections()).isEqualTo(3);
        assertThat(meters.get("smtp.delivery").tag("outcome", "taken").timer().count())
                .isEqualTo(120);
    }

    @Test
    void letsNobodyAddHeaders() {
        smtp.deliver(mail(UUID.randomUUID(), ANNA, "Hello\r\nBcc: ben@example.org\r\n\r\nbody"));

        assertThat(mailbox.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).containsExactly(ANNA);
            assertThat(mail.subject()).isEqualTo("Hello Bcc: ben@example.org body");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no address",
                "anna@example.org, ben@example.org",
                "anna@example.org\r\nBcc: ben@example.org",
                "anna@example.org>\r\nRCPT TO:<ben@example.org",
                "Anna <anna@example.org>",
                ""
            })
    void sendsToOneAddressOnly(String to) {
        assertThat(smtp.deliver(mail(UUID.randomUUID(), to, "Hello"))).isEqualTo(new Refused(Reason.RECIPIENT_UNKNOWN));
        assertThat(mailbox.mails()).isEmpty();
    }

    private Smtp smtp() {
        var server = new JavaMailSenderImpl();
        server.setHost("localhost");
        server.setPort(mailbox.smtpPort());
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", "1000");
        properties.setProperty("mail.smtp.timeout", "300");
        server.setJavaMailProperties(properties);
        var second = Duration.ofSeconds(1);
        var settings = new NotificationSettings(
                "Boxenstopp <service@boxenstopp.example>",
                URI.create("http://localhost:5000"),
                second,
                second,
                second,
                second,
                second,
                3,
                second);
        return new Smtp(server, LetterHtmlFixture.html(), settings, Clock.systemUTC(), meters);
    }

    private static Mail mail(UUID id, String to, String subject) {
        return new Mail(
                id,
                to,
                new Letter(
                        "de",
                        subject,
                        "Preview",
                        "Hello,",
                        List.of(new Block.Paragraph("Straße")),
                        new Letter.Ending("Bye", "Because")));
    }
}
