package de.boxenstopp.identity.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterSecretTest {

    private static final UUID ROW = UUID.randomUUID();

    private final MasterSecret secret = MasterSecret.of(base64("one secret of thirty-two bytes!!"));

    @Test
    void opensWhatItSealed() {
        var sealed = secret.sealFor("mail").seal(ROW, "123456".getBytes(UTF_8));

        assertThat(new String(secret.sealFor("mail").open(ROW, sealed), UTF_8)).isEqualTo("123456");
        assertThat(secret.sealFor("mail").seal(ROW, "123456".getBytes(UTF_8))).isNotEqualTo(sealed);
    }

    @Test
    void opensNothingOutOfItsPlace() {
        var sealed = secret.sealFor("mail").seal(ROW, "123456".getBytes(UTF_8));
        var tampered = sealed.clone();
        tampered[tampered.length - 1] ^= 1;
        var another = MasterSecret.of(base64("another one of thirty-two bytes!"));

        assertThatIllegalStateException()
                .isThrownBy(() -> secret.sealFor("mail").open(UUID.randomUUID(), sealed));
        assertThatIllegalStateException().isThrownBy(() -> secret.sealFor("key").open(ROW, sealed));
        assertThatIllegalStateException()
                .isThrownBy(() -> secret.sealFor("mail").open(ROW, tampered));
        assertThatIllegalStateException()
                .isThrownBy(() -> another.sealFor("mail").open(ROW, sealed));
    }

    @Test
    void hashesPartsAndNotTheirSum() {
        var hash = secret.hashFor("code");

        assertThat(hash.of("a", "bc")).isEqualTo(hash.of("a", "bc")).isNotEqualTo(hash.of("ab", "c"));
        assertThat(hash.of("a")).isNotEqualTo(secret.hashFor("name").of("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "no base64 at all"})
    void refusesWhatIsNoSecretAndDoesNotRepeatIt(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MasterSecret.of(given))
                .withMessage("IDENTITY_KEY_SECRET has to be 32 bytes in base64");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
