package de.boxenstopp.slot.availability.web;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.YEARS;

import de.boxenstopp.slot.calendar.domain.Berlin;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;

class ShortPeriodValidator implements ConstraintValidator<ShortPeriod, SlotQuery> {

    private static final int MOST_YEARS = 10;

    private final Clock clock;

    ShortPeriodValidator(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isValid(SlotQuery query, ConstraintValidatorContext context) {
        var today = Berlin.dayOf(clock.instant());
        var from = query.from(today);
        if (Math.abs(YEARS.between(today, from)) > MOST_YEARS) {
            return complain("from", context);
        }
        var days = DAYS.between(from, query.to(today));
        return (days >= 0 && days < ShortPeriod.MOST_DAYS) || complain("to", context);
    }

    private static boolean complain(String field, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode(field)
                .addConstraintViolation();
        return false;
    }
}
