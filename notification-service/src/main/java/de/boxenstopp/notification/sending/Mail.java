package de.boxenstopp.notification.sending;

import de.boxenstopp.notification.mail.Letter;
import java.util.UUID;

/**
 * A letter with an address on it. Hides itself from logs.
 *
 * @param id makes the Message-ID: sent again, a mail is the same mail
 */
public record Mail(UUID id, String to, Letter letter) {

    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
