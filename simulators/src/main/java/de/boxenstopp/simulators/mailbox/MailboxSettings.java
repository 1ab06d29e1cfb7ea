package de.boxenstopp.simulators.mailbox;

import de.boxenstopp.simulators.http.Reach;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where to listen; port 0 takes a free one.
 *
 * @param data the folder of the mails
 */
public record MailboxSettings(int smtpPort, int httpPort, Path data, Reach reach) {

    /** For this machine alone. */
    public MailboxSettings(int smtpPort, int httpPort, Path data) {
        this(smtpPort, httpPort, data, Reach.MACHINE);
    }

    static MailboxSettings from(Map<String, String> environment) {
        if ("production".equalsIgnoreCase(environment.get("BOXENSTOPP_ENVIRONMENT"))) {
            throw new IllegalStateException("The mailbox swallows every mail: not in production");
        }
        return new MailboxSettings(
                Integer.parseInt(environment.getOrDefault("MAILBOX_SMTP_PORT", "1025")),
                Integer.parseInt(environment.getOrDefault("MAILBOX_HTTP_PORT", "8025")),
                Path.of(environment.getOrDefault("MAILBOX_DATA", "mailbox")),
                Reach.from(environment));
    }
}
