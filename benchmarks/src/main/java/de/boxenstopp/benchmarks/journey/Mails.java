package de.boxenstopp.benchmarks.journey;

import de.boxenstopp.benchmarks.Http;
import de.boxenstopp.stack.LocalStack;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What lies in the mailbox. */
record Mails(List<Mail> all) {

    record Mail(String messageId, String to, String subject, String text) {

        boolean isConfirmation() {
            return subject.contains("confirmed");
        }
    }

    static Mails at(LocalStack stack) {
        var listed = new Http()
                .sendUntilAnswered("GET", stack.mailboxUrl() + "/_sim/mails", "")
                .json();
        return new Mails((listed.isArray() ? listed : listed.path("data"))
                .valueStream()
                .map(Mails::mail)
                .toList());
    }

    private static Mail mail(JsonNode mail) {
        return new Mail(
                mail.path("messageId").asString(""),
                mail.path("to").toString(),
                mail.path("subject").asString(""),
                mail.path("text").asString(""));
    }

    List<Mail> confirmationsFor(String email) {
        return all.stream()
                .filter(mail -> mail.to().contains(email) && mail.isConfirmation())
                .toList();
    }
}
