package de.boxenstopp.identity.signingkey.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.boxenstopp.identity.IdentityIntegrationTest;
import de.boxenstopp.identity.secrets.MasterSecret;
import de.boxenstopp.identity.signingkey.application.SigningKeys;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityIntegrationTest
class JdbcSigningKeysIT {

    @Autowired
    SigningKeys keys;

    @Autowired
    JdbcClient jdbc;

    /** Which is looked at when the service starts. */
    @Test
    void openWithTheSecretTheyWereSealedUnderAndNoOther() {
        var another =
                new JdbcSigningKeys(jdbc, MasterSecret.of(Base64.getEncoder().encodeToString(new byte[32])));

        assertThat(keys.all().keys()).isNotEmpty();
        assertThatIllegalStateException().isThrownBy(another::all).withMessageContaining("IDENTITY_KEY_SECRET");
    }
}
