package de.boxenstopp.notification.signin;

import de.boxenstopp.notification.Language;
import java.time.Instant;
import java.util.UUID;

/**
 * Whoever has the link or the code is in: both are hidden from logs.
 *
 * @param attempts this one included, once it is taken to be sent
 */
record SignInMail(
        UUID id,
        String email,
        Language language,
        String link,
        String code,
        Instant expiresAt,
        int attempts,
        int refusals) {

    @Override
    public String toString() {
        return "SignInMail[" + id + "]";
    }
}
