package de.boxenstopp.kit.problem;

import io.micrometer.tracing.Tracer;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.LocaleResolver;

/** Writes problem documents: a stable type for programs, a text in the reader's language, the trace to ask us about. */
final class Problems {

    private static final String TYPES = "https://boxenstopp.example/problems/";

    private final MessageSource texts;
    private final LocaleResolver languages;
    private final @Nullable Tracer tracer;

    Problems(MessageSource texts, LocaleResolver languages, @Nullable Tracer tracer) {
        this.texts = texts;
        this.languages = languages;
        this.tracer = tracer;
    }

    ProblemDetail document(HttpStatusCode status, String code, WebRequest request, Object... arguments) {
        var language = languageOf(request);
        var otherwise = texts.getMessage("problem.other", null, language);
        var detail = texts.getMessage("problem." + code, arguments, otherwise, language);
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + code));
        problem.setInstance(trace());
        return problem;
    }

    ProblemDetail invalidInput(List<FieldProblem> fields, WebRequest request) {
        var problem = document(HttpStatus.BAD_REQUEST, "invalid-input", request);
        problem.setProperty(
                "errors",
                fields.stream()
                        .sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::code))
                        .toList());
        return problem;
    }

    String text(String key, WebRequest request, Object... arguments) {
        return texts.getMessage(key, arguments, languageOf(request));
    }

    /** Asked of the resolver: filters answer before Spring has bound a language to the thread. */
    private Locale languageOf(WebRequest request) {
        return languages.resolveLocale(((ServletWebRequest) request).getRequest());
    }

    private @Nullable URI trace() {
        var span = tracer == null ? null : tracer.currentSpan();
        return span == null ? null : URI.create("urn:trace:" + span.context().traceId());
    }
}
