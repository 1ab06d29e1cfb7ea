package de.boxenstopp.identity.signin.application;

import de.boxenstopp.identity.account.domain.Email;
import de.boxenstopp.identity.secrets.OpaqueToken;
import de.boxenstopp.identity.signin.domain.SignInCode;
import java.time.Instant;
import java.util.UUID;

/**
 * What goes out by mail.
 *
 * @param id of the request; a mail handed over twice is one mail
 * @param language de or en
 */
public record SignInMail(UUID id, Email email, String language, OpaqueToken link, SignInCode code, Instant expiresAt) {

    @Override
    public String toString() {
        return "SignInMail[%s]".formatted(id);
    }
}
