package de.boxenstopp.booking.voucher.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** One of the two says what is taken off, and not both. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PercentOrCents.Check.class)
@interface PercentOrCents {

    String message() default "{voucher.percent-or-cents}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<PercentOrCents, VoucherRequest> {

        @Override
        public boolean isValid(@Nullable VoucherRequest voucher, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("percent")
                    .addConstraintViolation();
            return voucher == null || (voucher.percent() == null) != (voucher.cents() == null);
        }
    }
}
