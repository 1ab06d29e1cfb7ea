package de.boxenstopp.notification.mail;

import java.util.List;

/**
 * What a mail says, in one language, before it has a form.
 *
 * @param preview what mail programs show beside the subject
 * @param language the code of the language, for readers aloud
 */
public record Letter(
        String language, String subject, String preview, String greeting, List<Block> blocks, Ending ending) {

    public Letter {
        subject = OneLine.of(subject);
        preview = OneLine.of(preview);
        greeting = OneLine.of(greeting);
    }

    /** @param reason why somebody gets this mail */
    public record Ending(String regards, String reason) {}

    @Override
    public String toString() {
        return "Letter[hidden]";
    }
}
