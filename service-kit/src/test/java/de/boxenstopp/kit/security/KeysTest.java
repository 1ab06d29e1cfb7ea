package de.boxenstopp.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.kit.test.TestKeys;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

class KeysTest {

    private static final SecuritySettings.Users NOBODY_ANSWERS = new SecuritySettings.Users(
            URI.create("http://localhost:1/jwks.json"),
            "https://boxenstopp.example/identity",
            "boxenstopp",
            Duration.ofHours(4));

    @TempDir
    Path folder;

    @Test
    void namesThePropertyThatIsMissing() {
        assertThatExceptionOfType(UnusableKeys.class)
                .isThrownBy(() -> read("", folder.toString()))
                .withMessage("boxenstopp.security.key is not set");
        assertThatExceptionOfType(UnusableKeys.class)
                .isThrownBy(() -> read(TestKeys.folder().resolve("kit.pem").toString(), ""))
                .withMessage("boxenstopp.security.public-keys is not set");
    }

    @Test
    void namesThePropertyWhoseFilesCannotBeUsed() throws IOException {
        var noKey = Files.writeString(folder.resolve("broken.pub"), "-----BEGIN PUBLIC KEY-----\nAAAA\n");

        assertThatExceptionOfType(UnusableKeys.class)
                .isThrownBy(() -> read(folder.resolve("missing.pem").toString(), ""))
                .withMessageContaining("boxenstopp.security.key")
                .withMessageContaining("missing.pem");
        assertThatExceptionOfType(UnusableKeys.class)
                .isThrownBy(() -> read(TestKeys.folder().resolve("kit.pem").toString(), folder.toString()))
                .withMessageContaining("boxenstopp.security.public-keys")
                .withMessageContaining(noKey.toString());
    }

    @Test
    void saysInOneLineWhyNothingStarts() {
        var missing = new UnusableKeys("boxenstopp.security.key", "is not set");
        var analysis = new UnusableKeys.Analyzer().analyze(missing, missing);

        assertThat(analysis.getDescription()).isEqualTo("boxenstopp.security.key is not set");
        assertThat(analysis.getAction()).contains("SERVICE_KEY");
    }

    @Test
    void blamesTheOutageWhenIdentityIsAway() {
        var reader = TokenReaders.ofUsers(NOBODY_ANSWERS, TokenReaders.published(NOBODY_ANSWERS), Clock.systemUTC());
        var good = TestKeys.userToken("c-1", "CUSTOMER", Map.of());

        assertThatExceptionOfType(JwtException.class)
                .isThrownBy(() -> reader.decode(good))
                .isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void asksNobodyAboutTokensThatIdentityDidNotMake() {
        var reader = TokenReaders.ofUsers(NOBODY_ANSWERS, TokenReaders.published(NOBODY_ANSWERS), Clock.systemUTC());

        assertThatExceptionOfType(BadJwtException.class)
                .isThrownBy(() -> reader.decode(TestKeys.serviceToken("booking", "kit")));
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> reader.decode("garbage"));
    }

    @Test
    void looksOnceAtAUsersTokenUntilItEnds() {
        var now = new AtomicReference<>(Clock.systemUTC().instant());
        var users = new SecuritySettings.Users(
                TestKeys.folder().resolve("jwks.json").toUri(),
                NOBODY_ANSWERS.issuer(),
                NOBODY_ANSWERS.audience(),
                NOBODY_ANSWERS.patience());
        var reader = TokenReaders.ofUsers(users, TokenReaders.published(users), clockAt(now));
        var token = TestKeys.userToken("c-1", "CUSTOMER", Map.of());

        assertThat(reader.decode(token)).isSameAs(reader.decode(token));

        now.updateAndGet(time -> time.plusSeconds(310));
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> reader.decode(token));
    }

    @Test
    void mintsAFreshTokenBeforeTheOldOneRunsOut() {
        var now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
        var keys = read(
                TestKeys.folder().resolve("kit.pem").toString(),
                TestKeys.folder().toString());
        var tokens = new ServiceTokens("kit", keys.own(), clockAt(now));
        var first = tokens.mint("slot");

        now.updateAndGet(time -> time.plusSeconds(30));
        assertThat(tokens.mint("slot")).isEqualTo(first);
        assertThat(tokens.mint("payment")).isNotEqualTo(first);

        now.updateAndGet(time -> time.plusSeconds(1));
        assertThat(tokens.mint("slot")).isNotEqualTo(first);
    }

    private static Clock clockAt(AtomicReference<Instant> now) {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    private static ServiceKeys read(String key, String publicKeys) {
        return ServiceKeys.read(new SecuritySettings(key, publicKeys, NOBODY_ANSWERS));
    }
}
