package de.boxenstopp.identity.signin.domain;

import java.security.SecureRandom;

/** What somebody types who reads the mail on another device. */
public record SignInCode(String digits) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SIX_DIGITS = 1_000_000;

    public SignInCode {
        digits = digits.strip();
    }

    public static SignInCode next() {
        return new SignInCode("%06d".formatted(RANDOM.nextInt(SIX_DIGITS)));
    }

    @Override
    public String toString() {
        return "SignInCode[hidden]";
    }
}
