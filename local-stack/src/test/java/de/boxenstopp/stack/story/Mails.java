package de.boxenstopp.stack.story;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The mailbox of one address. */
final class Mails {

    private final Browser browser;
    private final String address;

    Mails(String mailbox, String address) {
        this.browser = new Browser(mailbox);
        this.address = address;
    }

    List<Mail> titled(String title) {
        return all(mail -> mail.subject().equals(title));
    }

    List<String> subjects() {
        return all(mail -> true).stream().map(Mail::subject).toList();
    }

    List<Mail> all(Predicate<Mail> wanted) {
        JsonNode mails = browser.get("/_sim/mails?to=" + address).expecting(200).json();
        return mails.valueStream()
                .map(mail -> new Mail(
                        mail.path("subject").asString(),
                        mail.path("text").asString(),
                        mail.path("html").asString()))
                .filter(wanted)
                .toList();
    }

    record Mail(String subject, String text, String html) {}
}
