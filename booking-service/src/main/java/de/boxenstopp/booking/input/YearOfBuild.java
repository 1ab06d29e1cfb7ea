package de.boxenstopp.booking.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** From 1994 until this year. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = YearOfBuild.Check.class)
public @interface YearOfBuild {

    String message() default "{vehicle.year.range}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<YearOfBuild, Integer> {

        private static final int FIRST = 1994;
        private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

        private final Clock clock;

        Check(Clock clock) {
            this.clock = clock;
        }

        @Override
        public boolean isValid(@Nullable Integer year, ConstraintValidatorContext context) {
            var last = Year.now(clock.withZone(ZONE)).getValue();
            context.unwrap(HibernateConstraintValidatorContext.class).addMessageParameter("last", String.valueOf(last));
            return year == null || (FIRST <= year && year <= last);
        }
    }
}
