package de.boxenstopp.identity.signingkey.domain;

import java.time.Duration;

/**
 * How long keys do what.
 *
 * @param rotateEvery how long a key signs
 * @param announce how long it is published before it signs, so that everybody knows it by then
 * @param keep how long it stays published when another one signs; longer than a token lives
 */
public record KeyLife(Duration rotateEvery, Duration announce, Duration keep) {

    public KeyLife {
        if (announce.isNegative() || !keep.isPositive() || rotateEvery.compareTo(announce.plus(keep)) <= 0) {
            throw new IllegalArgumentException("A key has to sign for longer than it is announced and kept");
        }
    }
}
