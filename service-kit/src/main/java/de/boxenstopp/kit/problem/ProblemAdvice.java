package de.boxenstopp.kit.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns every failure into an RFC 9457 problem. What nobody foresaw is logged here, once, and the client learns nothing
 * of it but the trace.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Problems problems;
    private final InvalidInput invalidInput;

    ProblemAdvice(Problems problems, InvalidInput invalidInput) {
        this.problems = problems;
        this.invalidInput = invalidInput;
    }

    @ExceptionHandler
    ResponseEntity<Object> onRuleViolation(RuleViolation violation, WebRequest request) {
        var status = switch (violation.kind()) {
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNACCEPTABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case GONE -> HttpStatus.GONE;
            case UNPROVEN -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        var problem = problems.document(
                status, violation.code(), request, violation.arguments().toArray());
        violation.extensions().forEach(problem::setProperty);
        if (Outage.isBehind(violation)) {
            logOutage(violation);
        }
        return answer(problem, retryAfter(violation.retryAfter()));
    }

    @ExceptionHandler
    ResponseEntity<Object> onInvalidField(InvalidField invalid, WebRequest request) {
        return answer(problems.invalidInput(List.of(invalidInput.problemOf(invalid, request)), request));
    }

    @ExceptionHandler
    ResponseEntity<Object> onInvalidFields(InvalidFields invalid, WebRequest request) {
        return answer(problems.invalidInput(invalidInput.problemsOf(invalid, request), request));
    }

    @ExceptionHandler
    ResponseEntity<Object> onStaleUpdate(OptimisticLockingFailureException stale, WebRequest request) {
        return answer(problems.document(HttpStatus.CONFLICT, "stale-update", request));
    }

    @ExceptionHandler
    ResponseEntity<Object> onBodyTooLarge(BodyTooLarge body, WebRequest request) {
        return answer(problems.document(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", request));
    }

    /** A form that Tomcat read itself, past our limit of bodies: too large for its own, or broken. */
    @ExceptionHandler
    ResponseEntity<Object> onUnreadableForm(InvalidParameterException form, WebRequest request) {
        var status = HttpStatusCode.valueOf(form.getErrorCode());
        return answer(problems.document(status, ProblemErrors.code(status), request));
    }

    /** The firewall before Spring Security did not like path, headers or parameters. */
    @ExceptionHandler
    ResponseEntity<Object> onRejectedRequest(RequestRejectedException rejected, WebRequest request) {
        return answer(problems.document(HttpStatus.BAD_REQUEST, "malformed-request", request));
    }

    @ExceptionHandler
    ResponseEntity<Object> onUnknownCaller(AuthenticationException failure, WebRequest request) {
        if (failure instanceof AuthenticationServiceException) {
            return onOutage(failure, request);
        }
        var code = failure instanceof OAuth2AuthenticationException ? "invalid-token" : "not-signed-in";
        return answer(problems.document(HttpStatus.UNAUTHORIZED, code, request));
    }

    @ExceptionHandler
    ResponseEntity<Object> onForbidden(AccessDeniedException denied, WebRequest request) {
        return answer(problems.document(HttpStatus.FORBIDDEN, "forbidden", request));
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> onAnythingElse(Exception failure, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null; // nobody is there to read a problem
        }
        if (Outage.isBehind(failure)) {
            return onOutage(failure, request);
        }
        if (Outage.isUnstorable(failure)) {
            log.warn("PostgreSQL refused input that validation let pass", failure);
            return answer(problems.invalidInput(List.of(), request));
        }
        log.error("Unexpected failure", failure);
        return answer(problems.document(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", request));
    }

    /** Where the failures end that Spring itself knows. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (isAnswered(request)) {
            return null; // a stream that broke off
        }
        var fields = invalidInput.problemsOf(failure, status, request);
        if (fields.isPresent()) {
            return answer(problems.invalidInput(fields.get(), request));
        }
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            return onOutage(failure, request);
        }
        if (status.is5xxServerError()) {
            return onAnythingElse(failure, request);
        }
        var code = failure instanceof HttpMessageNotReadableException ? "malformed-json" : ProblemErrors.code(status);
        return answer(problems.document(status, code, request), headers);
    }

    private ResponseEntity<Object> onOutage(Exception failure, WebRequest request) {
        logOutage(failure);
        var problem = problems.document(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable", request);
        return answer(problem, retryAfter(Optional.of(SOON)));
    }

    /** In a line: an outage makes many of them. */
    private static void logOutage(Exception failure) {
        log.warn("Temporarily unavailable: {}", String.valueOf(Outage.rootOf(failure)));
    }

    private static HttpHeaders retryAfter(Optional<Duration> pause) {
        var headers = new HttpHeaders();
        pause.ifPresent(time -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(time.toSeconds())));
        return headers;
    }

    private static boolean isAnswered(WebRequest request) {
        return request instanceof ServletWebRequest servlet
                && servlet.getResponse() != null
                && servlet.getResponse().isCommitted();
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return answer(problem, new HttpHeaders());
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders given) {
        var headers = new HttpHeaders();
        headers.addAll(given);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return new ResponseEntity<>(problem, headers, problem.getStatus());
    }
}
