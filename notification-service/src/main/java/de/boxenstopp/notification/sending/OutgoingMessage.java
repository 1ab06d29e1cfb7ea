package de.boxenstopp.notification.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;

/** A mail as it goes over the wire: plain text and HTML of the same letter. */
final class OutgoingMessage extends MimeMessage {

    private final String messageId;

    OutgoingMessage(Session session, InternetAddress from, Mail mail, String html, String text, Instant now)
            throws MessagingException {
        super(session);
        messageId =
                "<" + mail.id() + from.getAddress().substring(from.getAddress().lastIndexOf('@')) + ">";
        setFrom(from);
        setRecipient(Message.RecipientType.TO, address(mail.to()));
        setSubject(mail.letter().subject(), UTF_8.name());
        setSentDate(Date.from(now));
        setHeader("Auto-Submitted", "auto-generated"); // no answers from absent people
        setHeader("Content-Language", mail.letter().language());
        setContent(new MimeMultipart("alternative", part(text, "plain"), part(html, "html")));
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    /** One address and nothing else: no second recipient, no header of somebody's own. */
    private static InternetAddress address(String to) throws MessagingException {
        var address = new InternetAddress(to, true);
        if (!address.getAddress().equals(to) || to.chars().anyMatch(Character::isISOControl)) {
            throw new jakarta.mail.internet.AddressException("Not an address");
        }
        return address;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, UTF_8.name(), subtype);
        return part;
    }
}
