package de.boxenstopp.identity.signingkey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final KeyLife LIFE =
            new KeyLife(Duration.ofDays(30), Duration.ofMinutes(15), Duration.ofMinutes(15));

    private final SigningKey first = SigningKey.generate(START, START);
    private final Instant change = START.plus(Duration.ofDays(30));
    private final SigningKey second = SigningKey.generate(change.minus(Duration.ofMinutes(15)), change);

    @Test
    void beginsWithAKeyThatSignsAtOnce() {
        assertThat(new KeyRing(List.of()).due(START, LIFE))
                .hasValueSatisfying(key -> assertThat(key.signsFrom()).isEqualTo(START));
    }

    @Test
    void announcesTheNextKeyBeforeItSigns() {
        var ring = new KeyRing(List.of(first));

        assertThat(ring.due(change.minus(Duration.ofMinutes(16)), LIFE)).isEmpty();
        assertThat(ring.due(change.minus(Duration.ofMinutes(15)), LIFE))
                .hasValueSatisfying(key -> assertThat(key.signsFrom()).isEqualTo(change));
    }

    @Test
    void announcesItForAsLongAlsoWhenNobodyLookedForDays() {
        var late = change.plus(Duration.ofDays(3));

        assertThat(new KeyRing(List.of(first)).due(late, LIFE))
                .hasValueSatisfying(key -> assertThat(key.signsFrom()).isEqualTo(late.plus(Duration.ofMinutes(15))));
    }

    @Test
    void changesOverInOneMoment() {
        var ring = new KeyRing(List.of(first, second));

        assertThat(ring.signing(change.minusNanos(1))).contains(first);
        assertThat(ring.signing(change)).contains(second);
        assertThat(ring.signing(START.minusNanos(1))).isEmpty();
    }

    @Test
    void keepsAnOldKeyUntilItsTokensAreOut() {
        var ring = new KeyRing(List.of(first, second));
        var end = change.plus(Duration.ofMinutes(15));

        assertThat(ring.outlived(end.minusNanos(1), LIFE)).isEmpty();
        assertThat(ring.outlived(end, LIFE)).containsExactly(first);
        assertThat(new KeyRing(List.of(first)).outlived(end.plus(Duration.ofDays(99)), LIFE))
                .isEmpty();
    }

    @Test
    void bringsTheNextKeyForwardAsFarAsEverybodyKnowsIt() {
        var known = second.createdAt().plus(Duration.ofMinutes(5));
        var ring = new KeyRing(List.of(first, second));

        assertThat(ring.next(known, LIFE).id()).isEqualTo(second.id());
        assertThat(ring.next(known, LIFE).signsFrom())
                .isEqualTo(second.createdAt().plus(LIFE.announce()));
        assertThat(new KeyRing(List.of(first)).next(START.plusSeconds(1), LIFE).signsFrom())
                .isEqualTo(START.plusSeconds(1).plus(LIFE.announce()));
    }

    @Test
    void showsNoPrivateKey() {
        assertThat(first).hasToString("SigningKey[%s, signs from %s]".formatted(first.id(), START));
    }

    @Test
    void refusesALifeInWhichKeysAreNeverAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyLife(Duration.ofMinutes(30), Duration.ofMinutes(15), Duration.ofMinutes(15)));
    }
}
