package de.boxenstopp.notification.customer;

import de.boxenstopp.notification.Language;

/** Whom a mail is for. Hides itself from logs. */
public record Recipient(String firstName, String lastName, String email, Language language) {

    @Override
    public String toString() {
        return "Recipient[hidden]";
    }
}
