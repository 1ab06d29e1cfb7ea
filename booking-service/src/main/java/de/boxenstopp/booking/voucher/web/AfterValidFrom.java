package de.boxenstopp.booking.voucher.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A voucher begins before it ends. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AfterValidFrom.Check.class)
@interface AfterValidFrom {

    String message() default "{voucher.after-valid-from}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<AfterValidFrom, VoucherRequest> {

        @Override
        public boolean isValid(@Nullable VoucherRequest voucher, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("validUntil")
                    .addConstraintViolation();
            return voucher == null || inOrder(voucher.validFrom(), voucher.validUntil());
        }

        private static boolean inOrder(@Nullable Instant from, @Nullable Instant until) {
            return from == null || until == null || from.isBefore(until);
        }
    }
}
