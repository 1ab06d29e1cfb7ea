package de.boxenstopp.stack.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.boxenstopp.stack.part.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/make-secrets}, run in a copy. */
class SecretsScriptTest {

    private static final Set<String> MAY_BE_EMPTY =
            Set.of("ALLOWED_ORIGINS", "TRUSTED_PROXIES", "SMTP_USER", "SMTP_PASSWORD");

    @TempDir
    private Path folder;

    @Test
    void makesWhatIsMissingAndKeepsWhatIsThere() throws Exception {
        assumeTrue(OtherTool.isInstalled("openssl"), "openssl is not installed");
        Files.createDirectories(folder.resolve("deploy"));
        Files.copy(Checkout.path(".env.example"), folder.resolve(".env.example"));
        Files.copy(Checkout.path("deploy/make-secrets"), folder.resolve("deploy/make-secrets"));

        makeSecrets();

        String variables = Files.readString(folder.resolve(".env"));
        assertThat(Compose.read().variables())
                .allSatisfy(name -> assertThat(variables)
                        .as(name)
                        .containsPattern("(?m)^" + name + "=" + (MAY_BE_EMPTY.contains(name) ? "" : ".+")));
        assertThat(variables).containsPattern("STRIPE_API_KEY=sk_test_\\w{40}\n");
        for (Catalogue.Entry service : Catalogue.SERVICES) {
            assertThat(privateKey(service.name()).getParams().getOrder().bitLength())
                    .isEqualTo(256);
            assertThat(folder.resolve("deploy/secrets/public-keys/" + service.name() + ".pub"))
                    .content()
                    .contains("PUBLIC KEY");
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("deploy/secrets")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve(".env")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));

        byte[] key = privateKey("slot").getEncoded();
        makeSecrets();

        assertThat(folder.resolve(".env")).content().isEqualTo(variables);
        assertThat(privateKey("slot").getEncoded()).isEqualTo(key);
    }

    private void makeSecrets() throws IOException, InterruptedException {
        assertThat(OtherTool.run(folder, "sh", "deploy/make-secrets")).endsWith("staff-accounts.json.");
    }

    private ECPrivateKey privateKey(String name) throws Exception {
        String lines = Files.readString(folder.resolve("deploy/secrets/keys/" + name + ".pem"))
                .replaceAll("-----[A-Z ]+-----|\\s", "");
        return (ECPrivateKey) KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines)));
    }
}
