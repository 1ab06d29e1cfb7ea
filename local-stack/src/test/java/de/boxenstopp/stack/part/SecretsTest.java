package de.boxenstopp.stack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    private StateFolder state;
    private Secrets secrets;

    @BeforeEach
    void anEmptyState() throws Exception {
        state = new StateFolder(folder);
        state.create();
        secrets = new Secrets(state);
    }

    @Test
    void makesAPasswordOnceAndAnotherForEach() throws Exception {
        String password = secrets.password("slot");

        assertThat(password).matches("[0-9a-f]{40}");
        assertThat(new Secrets(state).password("slot")).isEqualTo(password);
        assertThat(secrets.password("booking")).isNotEqualTo(password);
    }

    @Test
    void letsOnlyTheOwnerReadThem() throws Exception {
        secrets.password("slot");
        secrets.makeKeys(List.of("slot"));

        assertThat(Files.getPosixFilePermissions(secrets.passwordFile("slot")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(state.privateKey("slot")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(state.secrets()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void makesPairsOfKeysThatFit() throws Exception {
        secrets.makeKeys(List.of("ops"));

        Signature signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(privateKey("ops"));
        signing.update("a token".getBytes(StandardCharsets.UTF_8));
        byte[] signature = signing.sign();

        Signature checking = Signature.getInstance("SHA256withECDSA");
        checking.initVerify(publicKey("ops"));
        checking.update("a token".getBytes(StandardCharsets.UTF_8));
        assertThat(checking.verify(signature)).isTrue();
    }

    @Test
    void keepsKeysThatAreThere() throws Exception {
        secrets.makeKeys(List.of("slot"));
        String before = Files.readString(state.privateKey("slot"));

        secrets.makeKeys(List.of("slot", "booking"));

        assertThat(state.privateKey("slot")).hasContent(before);
    }

    private PrivateKey privateKey(String name) throws Exception {
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der(state.privateKey(name))));
    }

    private PublicKey publicKey(String name) throws Exception {
        return KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(der(state.publicKeys().resolve(name + ".pub"))));
    }

    private static byte[] der(Path pem) throws Exception {
        return Base64.getMimeDecoder().decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
    }
}
