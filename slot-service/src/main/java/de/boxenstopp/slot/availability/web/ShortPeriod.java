package de.boxenstopp.slot.availability.web;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The days asked for are in order, few enough to answer at once, and within a lifetime. */
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = ShortPeriodValidator.class)
@interface ShortPeriod {

    int MOST_DAYS = 62;

    String message() default "{slots.period}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
