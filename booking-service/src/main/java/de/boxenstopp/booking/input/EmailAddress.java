package de.boxenstopp.booking.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address that a mail can be sent to; whether somebody reads it, only a mail can tell. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EmailAddress.Check.class)
public @interface EmailAddress {

    String message() default "{input.email-address}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<EmailAddress, String> {

        private static final int LONGEST = 254;
        private static final Pattern FORM = Pattern.compile(
                "(?![.])[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}(?<![.])@"
                        + "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?[.])+[\\p{L}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || Typed.isBlank(text) || isAddress(Typed.clean(text));
        }

        private static boolean isAddress(String text) {
            return text.length() <= LONGEST
                    && !text.contains("..")
                    && FORM.matcher(text).matches();
        }
    }
}
