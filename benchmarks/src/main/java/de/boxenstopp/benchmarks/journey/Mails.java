package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Http;
import de.boxenstopp.stack.LocalStack;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What lies in the mailbox. */
record Mails(List<Mail> all) {

    private static final Pattern WINDOW = Pattern.compile("\\d\\d:\\d\\d–\\d\\d:\\d\\d");

    record Mail(String messageId, String to, String subject, String text) {

        boolean isConfirmation() {
            return subject.startsWith("Booking confirmed");
        }

        boolean isTurnedAway() {
            return subject.startsWith("Your payment will be refunded");
        }

        /** How many windows are offered instead. */
        long alternatives() {
            var offered = text.indexOf("still free");
            return offered < 0
                    ? 0
                    : WINDOW.matcher(text.substring(offered)).results().count();
        }
    }

    static Mails at(LocalStack stack) {
        var listed = new Http()
                .sendUntilAnswered("GET", stack.mailboxUrl() + "/_sim/mails", "")
                .json();
        return new Mails(listed.valueStream().map(Mails::mail).toList());
    }

    private static Mail mail(JsonNode mail) {
        return new Mail(
                mail.path("messageId").asString(""),
                mail.path("to").toString(),
                mail.path("subject").asString(""),
                mail.path("text").asString(""));
    }

    List<Mail> to(String email) {
        return all.stream()
                .filter(mail -> mail.to().contains('"' + email + '"'))
                .toList();
    }

    List<Mail> confirmationsTo(String email) {
        return to(email).stream().filter(Mail::isConfirmation).toList();
    }
}
