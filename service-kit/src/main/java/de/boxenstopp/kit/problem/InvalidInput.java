package de.boxenstopp.kit.problem;

import de.boxenstopp.kit.problem.UnreadableFields.Mismatch;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.HttpStatusCode;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Finds in Spring's exceptions which fields are wrong, and how. */
final class InvalidInput {

    private final Problems problems;
    private final Validator validator;

    InvalidInput(Problems problems, Validator validator) {
        this.problems = problems;
        this.validator = validator;
    }

    /** Empty when the failure is not about single fields. */
    Optional<List<FieldProblem>> problemsOf(Exception failure, HttpStatusCode status, WebRequest request) {
        return switch (failure) {
            case UnreadableFields fields -> Optional.of(problemsOf(fields, request));
            case MethodArgumentNotValidException invalid -> Optional.of(problemsOf(invalid, request));
            case HandlerMethodValidationException invalid
            when !invalid.isForReturnValue() ->
                Optional.of(invalid.getParameterValidationResults().stream()
                        .flatMap(InvalidInput::problemsOf)
                        .toList());
            case TypeMismatchException mismatch
            when status.is4xxClientError() -> one(new Mismatch(nameOf(mismatch), "wrong-type", ""), request);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName(), request);
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName(), request);
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName(), request);
            default -> Optional.empty();
        };
    }

    FieldProblem problemOf(InvalidField invalid, WebRequest request) {
        return problemOf(new Mismatch(invalid.field(), invalid.code(), ""), request);
    }

    List<FieldProblem> problemsOf(InvalidFields invalid, WebRequest request) {
        return invalid.fields().stream()
                .map(field -> new FieldProblem(
                        field.name(),
                        field.code(),
                        problems.text(
                                "field." + field.code(),
                                request,
                                field.arguments().toArray())))
                .toList();
    }

    /** What could be read is validated besides, so that nobody learns of their mistakes one at a time. */
    private List<FieldProblem> problemsOf(UnreadableFields unreadable, WebRequest request) {
        var found = new ArrayList<FieldProblem>();
        unreadable.mismatches().forEach(mismatch -> found.add(problemOf(mismatch, request)));
        if (unreadable.readable() != null) {
            validator.validate(unreadable.readable()).stream()
                    .map(FieldProblem::of)
                    .filter(further -> found.stream().noneMatch(known -> known.covers(further)))
                    .toList()
                    .forEach(found::add);
        }
        return found;
    }

    /** Parameters gathered in a record do not become one when some do not fit; the others are validated all the same. */
    private List<FieldProblem> problemsOf(MethodArgumentNotValidException invalid, WebRequest request) {
        var found = invalid.getAllErrors().stream().map(error -> problemOf(error, request));
        var type = invalid.getParameter().getParameterType();
        if (invalid.getTarget() != null || !type.isRecord()) {
            return found.toList();
        }
        var others = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !invalid.getBindingResult().hasFieldErrors(name))
                .flatMap(name ->
                        validator
                                .validateValue(
                                        type, name, invalid.getBindingResult().getFieldValue(name))
                                .stream())
                .map(FieldProblem::of);
        return Stream.concat(found, others).toList();
    }

    private FieldProblem problemOf(ObjectError error, WebRequest request) {
        if (!(error instanceof FieldError field && field.isBindingFailure())) {
            return FieldProblem.of(error);
        }
        var wanted = field.contains(TypeMismatchException.class)
                ? field.unwrap(TypeMismatchException.class).getRequiredType()
                : null;
        var mismatch = wanted != null && wanted.isEnum()
                ? Mismatch.unknownValue(field.getField(), wanted)
                : new Mismatch(field.getField(), "wrong-type", "");
        return problemOf(mismatch, request);
    }

    private static Stream<FieldProblem> problemsOf(ParameterValidationResult result) {
        if (result instanceof ParameterErrors bean) {
            return bean.getAllErrors().stream().map(FieldProblem::of);
        }
        var name = nameOf(result.getMethodParameter());
        return result.getResolvableErrors().stream().map(error -> FieldProblem.of(name, error));
    }

    private Optional<List<FieldProblem>> missing(String name, WebRequest request) {
        return one(new Mismatch(name, "not-null", ""), request);
    }

    private Optional<List<FieldProblem>> one(Mismatch mismatch, WebRequest request) {
        return Optional.of(List.of(problemOf(mismatch, request)));
    }

    private FieldProblem problemOf(Mismatch mismatch, WebRequest request) {
        var message = problems.text("field." + mismatch.code(), request, mismatch.allowed());
        return new FieldProblem(mismatch.field(), mismatch.code(), message);
    }

    private static String nameOf(TypeMismatchException mismatch) {
        var name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? nameOf(argument.getParameter())
                : mismatch.getPropertyName();
        return name == null ? "" : name;
    }

    /** As the client wrote it: a parameter's or header's name may differ from the argument's. */
    private static String nameOf(MethodParameter parameter) {
        var annotations = MergedAnnotations.from(parameter.getParameterAnnotations());
        var given = Stream.of(RequestParam.class, RequestHeader.class)
                .filter(annotations::isPresent)
                .map(annotation -> annotations.get(annotation).getString("name"))
                .filter(name -> !name.isEmpty())
                .findFirst();
        var argument = parameter.getParameterName();
        return given.orElse(argument == null ? "" : argument);
    }
}
