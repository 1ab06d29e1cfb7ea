package de.boxenstopp.identity.account.application;

import de.boxenstopp.identity.account.domain.Email;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where accounts and customer records are kept. */
public interface Accounts {

    /** The account with that e-mail; made if there is none. */
    UUID verified(Email email, Instant now);

    /** Customer records with that e-mail. */
    List<UUID> customersOf(Email email);

    /** What was told earlier does not undo what was told later. */
    void note(CustomerRecord customer);

    /** Also the account and its sessions, when this was the last record of its e-mail. */
    void forget(UUID customer);

    /** Accounts that nobody has booked with, and nobody is signed in to. */
    int forgetUnused(Instant notSince);

    /** @param toldAt when booking-service said so */
    record CustomerRecord(UUID id, Email email, Instant registeredAt, Instant toldAt) {}
}
