package de.boxenstopp.simulators.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as somebody would read it.
 *
 * @param to whom the envelope named; the headers may say something else
 * @param text the plain alternative, empty when there is none
 */
public record Mail(
        String id,
        @Nullable String messageId,
        List<String> to,
        String from,
        String subject,
        String text,
        String html,
        Instant receivedAt,
        List<Attachment> attachments) {

    public record Attachment(String name, String contentType, int size) {}

    boolean isFor(String address) {
        return to.stream().anyMatch(address::equalsIgnoreCase);
    }
}
