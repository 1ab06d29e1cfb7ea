package de.boxenstopp.identity.signingkey.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All keys there are, the one that signs last first. Which one signs follows from the time, so that all instances change
 * over in the same moment without a word.
 */
public record KeyRing(List<SigningKey> keys) {

    public KeyRing {
        keys = keys.stream()
                .sorted(Comparator.comparing(SigningKey::signsFrom).reversed())
                .toList();
    }

    public Optional<SigningKey> signing(Instant now) {
        return keys.stream().filter(key -> !key.signsFrom().isAfter(now)).findFirst();
    }

    /** What has to be created or changed for there to be a next key in time. */
    public Optional<SigningKey> due(Instant now, KeyLife life) {
        if (keys.isEmpty()) {
            return Optional.of(SigningKey.generate(now, now));
        }
        var end = keys.getFirst().signsFrom().plus(life.rotateEvery());
        return end.minus(life.announce()).isAfter(now)
                ? Optional.empty()
                : Optional.of(SigningKey.generate(now, later(end, now.plus(life.announce()))));
    }

    /** The next key, as soon as everybody knows it. One that is announced already is brought forward. */
    public SigningKey next(Instant now, KeyLife life) {
        return keys.stream()
                .findFirst()
                .filter(key -> key.signsFrom().isAfter(now))
                .map(key -> key.signingFrom(later(key.createdAt().plus(life.announce()), now)))
                .orElseGet(() -> SigningKey.generate(now, now.plus(life.announce())));
    }

    /** Keys whose last tokens have run out. */
    public List<SigningKey> outlived(Instant now, KeyLife life) {
        return keys.stream()
                .dropWhile(key -> key.signsFrom().plus(life.keep()).isAfter(now))
                .skip(1)
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
