package de.boxenstopp.identity.signin.application;

import de.boxenstopp.identity.account.domain.Email;
import de.boxenstopp.identity.secrets.OpaqueToken;
import de.boxenstopp.identity.signin.domain.SignInCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where requests are kept, without anything that somebody could sign in with. */
public interface SignInRequests {

    /** How many there were since then; others for that address wait until the end of the transaction. */
    int claim(Email email, Instant since);

    /** Replaces the one before it: at most one works per address. */
    void replace(SignInMail mail, Instant now);

    /** The address it was sent to, for the one who comes first. */
    Optional<Email> useLink(OpaqueToken link, Instant now);

    /** True for the first one with the right code; a wrong one counts, and the last one allowed burns link and code. */
    boolean useCode(Email email, SignInCode code, int wrongCodesAllowed, Instant now);

    /** Mails to hand over now. Nobody else gets them until then. */
    List<DueMail> takeDue(Instant now, Instant until, int limit);

    /** Forgets what the mail said. */
    void handedOver(UUID id);

    void tryAgain(UUID id, Instant at);

    long waitingMails(Instant now);

    int forgetBefore(Instant instant);

    /** @param tries including this one */
    record DueMail(SignInMail mail, int tries) {}
}
