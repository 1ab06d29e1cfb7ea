package de.boxenstopp.kit.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * One thing wrong with the input.
 *
 * @param field where, as in {@code lines[0].quantity}; empty for the input as a whole
 * @param code what, in kebab case; stable
 * @param message the same for people
 */
record FieldProblem(String field, String code, String message) {

    static FieldProblem of(ConstraintViolation<?> violation) {
        var field = violation.getPropertyPath().toString().replaceAll("\\.<[^>]*>", "");
        return new FieldProblem(field, code(violation), violation.getMessage());
    }

    static FieldProblem of(ObjectError error) {
        var field = error instanceof FieldError fieldError ? fieldError.getField() : "";
        return of(field, error);
    }

    static FieldProblem of(String field, MessageSourceResolvable error) {
        var code = error instanceof ObjectError object && object.contains(ConstraintViolation.class)
                ? code(object.unwrap(ConstraintViolation.class))
                : codeOf(error);
        var message = error.getDefaultMessage();
        return new FieldProblem(field, code, message == null ? "" : message);
    }

    /** Whether the place of the other problem is this one's or lies within it. */
    boolean covers(FieldProblem other) {
        return field.isEmpty()
                || other.field.equals(field)
                || other.field.startsWith(field + '.')
                || other.field.startsWith(field + '[');
    }

    private static String code(ConstraintViolation<?> violation) {
        return kebab(violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName());
    }

    /** The most general of the codes is the name of the constraint. */
    private static String codeOf(MessageSourceResolvable error) {
        var codes = error.getCodes();
        return codes == null || codes.length == 0 ? "invalid" : kebab(codes[codes.length - 1]);
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
