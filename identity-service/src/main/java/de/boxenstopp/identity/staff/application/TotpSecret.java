package de.boxenstopp.identity.staff.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.boxenstopp.identity.staff.domain.Username;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.util.stream.Collectors;

/**
 * A secret in the form that authenticator apps take.
 *
 * @param base32 to type in
 * @param address to show as a QR code
 */
public record TotpSecret(String base32, String address) {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    static TotpSecret of(byte[] secret, Username username) {
        var base32 = base32(secret);
        var account = URLEncoder.encode("Boxenstopp:" + username.value(), UTF_8).replace("+", "%20");
        return new TotpSecret(base32, "otpauth://totp/%s?secret=%s&issuer=Boxenstopp".formatted(account, base32));
    }

    /** Twenty bytes are 32 digits of this notation, without a rest. */
    private static String base32(byte[] secret) {
        var digits = new BigInteger(1, secret).toString(32);
        return ("0".repeat(secret.length * 8 / 5 - digits.length()) + digits)
                .chars()
                .map(digit -> ALPHABET.charAt(Character.digit(digit, 32)))
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return "TotpSecret[hidden]";
    }
}
