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

/** No characters that steer instead of being read: they end up in mails, PDFs and on screens. Emoji are welcome. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Plain.Check.class)
public @interface Plain {

    /** Whether the text may have several lines. */
    boolean lines() default false;

    String message() default "{input.plain}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Plain, String> {

        /** Control characters, line separators, and what turns the direction of writing around. */
        private static final Pattern STEERING =
                Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

        private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\t]");

        private boolean lines;

        @Override
        public void initialize(Plain constraint) {
            lines = constraint.lines();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            var checked = Typed.clean(lines ? LINE_BREAKS.matcher(text).replaceAll(" ") : text);
            return !STEERING.matcher(checked).find();
        }
    }
}
