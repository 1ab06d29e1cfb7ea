package de.boxenstopp.booking.quote.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Nothing is in the list twice. What is missing or could not be read does not count. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EachOnce.Check.class)
@interface EachOnce {

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<EachOnce, List<? extends @Nullable Object>> {

        @Override
        public boolean isValid(@Nullable List<? extends @Nullable Object> list, ConstraintValidatorContext context) {
            return list == null || list.stream().filter(Objects::nonNull).allMatch(new HashSet<>()::add);
        }
    }
}
