package de.boxenstopp.identity.signingkey.application;

import de.boxenstopp.identity.signingkey.domain.KeyRing;
import de.boxenstopp.identity.signingkey.domain.SigningKey;

/** Where the keys are kept. */
public interface SigningKeys {

    KeyRing all();

    /** As {@link #all()}, and nobody else changes them until the end of the transaction. */
    KeyRing claim();

    void store(SigningKey key);

    void remove(SigningKey key);
}
