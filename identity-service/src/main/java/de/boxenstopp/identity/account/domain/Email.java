package de.boxenstopp.identity.account.domain;

import de.boxenstopp.kit.problem.InvalidField;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address in the one form that we compare and write to. Mail goes to this form and never to what was typed: else
 * somebody with a look-alike address would get the mail for another's account.
 */
public record Email(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "(?![.])[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}(?<![.])@"
                    + "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?[.])+[\\p{L}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");

    public Email {
        value = Normalizer.normalize(value, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    /** As somebody typed it. */
    public static Email typed(String text) {
        var email = new Email(text);
        if (email.value.length() > LONGEST
                || email.value.contains("..")
                || !FORM.matcher(email.value).matches()) {
            throw new InvalidField("email", "email-address");
        }
        return email;
    }

    @Override
    public String toString() {
        return "Email[hidden]";
    }
}
