package de.boxenstopp.notification.sending;

import de.boxenstopp.notification.sending.Outcome.Refused.Reason;
import jakarta.mail.MessagingException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What the mail server answered when it did not take a mail, as far as it tells whose fault it is.
 *
 * @param code of SMTP; 0 when there was none
 * @param party whom the answer is about
 */
record Reply(int code, Party party) {

    enum Party {
        RECIPIENT,
        MAIL,
        /** The sender, the sign-in, the connection: nothing that another mail would fare better with. */
        US
    }

    static Reply in(MessagingException failure) {
        return causes(failure)
                .map(Reply::of)
                .filter(reply -> reply.code > 0)
                .min((one, other) -> one.party.compareTo(other.party))
                .orElse(new Reply(0, Party.US));
    }

    Outcome outcome() {
        if (code == 421 || (code > 0 && party == Party.US)) {
            return new Outcome.Unreachable();
        }
        if (code < 500) {
            return new Outcome.Deferred();
        }
        var unknown = party == Party.RECIPIENT && (code == 550 || code == 551 || code == 553);
        return new Outcome.Refused(unknown ? Reason.RECIPIENT_UNKNOWN : Reason.RECIPIENT_REFUSED);
    }

    private static Reply of(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException recipient -> new Reply(recipient.getReturnCode(), Party.RECIPIENT);
            case SMTPSenderFailedException sender -> new Reply(sender.getReturnCode(), Party.US);
            case SMTPSendFailedException mail when isAboutTheMail(mail) -> new Reply(mail.getReturnCode(), Party.MAIL);
            case SMTPSendFailedException other -> new Reply(other.getReturnCode(), Party.US);
            default -> new Reply(0, Party.US);
        };
    }

    /** The end of the mail is a dot on a line of its own. */
    private static boolean isAboutTheMail(SMTPSendFailedException failure) {
        return failure.getCommand() != null
                && (failure.getCommand().equals("DATA") || failure.getCommand().endsWith("."));
    }

    private static Stream<Exception> causes(MessagingException failure) {
        return Stream.iterate(
                failure,
                cause -> cause != null,
                cause -> cause instanceof MessagingException messaging ? messaging.getNextException() : null);
    }
}
