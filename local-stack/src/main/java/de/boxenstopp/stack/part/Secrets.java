package de.boxenstopp.stack.part;

import de.boxenstopp.stack.build.Folders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;

/** Passwords and keys of one stack: made at random once, readable by their owner only. */
public final class Secrets {

    private static final int PASSWORD_BYTES = 20;

    private final StateFolder state;
    private final SecureRandom random = new SecureRandom();

    public Secrets(StateFolder state) {
        this.state = state;
    }

    public Path passwordFile(String role) {
        return state.secrets().resolve(role + ".password");
    }

    /** The password of a database role, or of whoever else needs one; hexadecimal, so that it needs no quoting anywhere. */
    public synchronized String password(String role) throws IOException {
        Path file = passwordFile(role);
        if (!Files.exists(file)) {
            writeForOwner(file, HexFormat.of().formatHex(random(PASSWORD_BYTES)) + "\n");
        }
        return Files.readString(file).strip();
    }

    /** With which payment-service and Stripe's simulator know each other. */
    public String stripeKey() throws IOException {
        return "sk_test_" + password("stripe-key");
    }

    /** With which the simulator signs its webhooks. */
    public String stripeWebhookSecret() throws IOException {
        return "whsec_" + password("stripe-webhook");
    }

    /** With which identity-service encrypts its signing keys: 32 bytes in Base64. */
    public synchronized String identityKeySecret() throws IOException {
        Path file = state.secrets().resolve("identity-key.secret");
        if (!Files.exists(file)) {
            writeForOwner(file, Base64.getEncoder().encodeToString(random(32)) + "\n");
        }
        return Files.readString(file).strip();
    }

    /** Makes the EC P-256 pairs that are missing: with these the services know each other. */
    public synchronized void makeKeys(List<String> names) throws IOException, GeneralSecurityException {
        for (String name : names) {
            Path publicKey = state.publicKeys().resolve(name + ".pub");
            if (Files.exists(state.privateKey(name)) && Files.exists(publicKey)) {
                continue;
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = generator.generateKeyPair();
            Files.createDirectories(state.publicKeys());
            Files.writeString(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            writeForOwner(
                    state.privateKey(name), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        }
    }

    private static String pem(String what, byte[] encoded) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }

    private byte[] random(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    static void writeForOwner(Path file, String content) throws IOException {
        Folders.createForOwner(Folders.above(file));
        Files.deleteIfExists(file);
        try (var channel = Files.newByteChannel(
                file,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
