package de.boxenstopp.simulators.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Takes a stored mail apart: the envelope from the headers that delivery adds, the rest as mail programs do. */
final class MailReader {

    static final String RECIPIENT_HEADER = "Delivered-To";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Mail.Attachment> attachments = new ArrayList<>();

    private MailReader() {}

    static Mail read(String id, Instant receivedAt, byte[] raw) {
        try {
            return new MailReader().take(id, receivedAt, raw);
        } catch (IOException | MessagingException e) {
            // A mail that nobody can read must not hide the others.
            return new Mail(id, null, List.of(), "", "(unreadable)", new String(raw, UTF_8), "", receivedAt, List.of());
        }
    }

    private Mail take(String id, Instant receivedAt, byte[] raw) throws IOException, MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        collect(message);
        var recipients = message.getHeader(RECIPIENT_HEADER);
        return new Mail(
                id,
                message.getMessageID(),
                recipients == null ? List.of() : List.of(recipients),
                sender(message),
                Objects.requireNonNullElse(message.getSubject(), ""),
                text.toString(),
                html.toString(),
                receivedAt,
                List.copyOf(attachments));
    }

    private void collect(Part part) throws IOException, MessagingException {
        var content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i));
            }
        } else if (part.getFileName() != null || !(content instanceof String)) {
            attachments.add(new Mail.Attachment(
                    Objects.requireNonNullElse(part.getFileName(), "unnamed"), type(part), size(part)));
        } else if (part.isMimeType("text/html")) {
            html.append(content);
        } else {
            text.append(content);
        }
    }

    private static String sender(MimeMessage message) throws MessagingException {
        Address[] from = message.getFrom();
        if (from == null || from.length == 0) {
            return "";
        }
        return from[0] instanceof InternetAddress address ? address.toUnicodeString() : from[0].toString();
    }

    private static String type(Part part) throws MessagingException {
        return part.getContentType().replaceAll(";.*", "").strip();
    }

    private static int size(Part part) {
        try (var stream = part.getInputStream()) {
            return stream.readAllBytes().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            return 0;
        }
    }
}
