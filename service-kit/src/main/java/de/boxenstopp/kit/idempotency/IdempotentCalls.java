package de.boxenstopp.kit.idempotency;

import de.boxenstopp.kit.problem.InvalidField;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the call under way to handlers that ask for it. */
final class IdempotentCalls implements HandlerMethodArgumentResolver {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{8,255}");

    private final IdempotentRequests requests;
    private final AnswerFormat format;
    private final IdempotencySettings settings;

    IdempotentCalls(IdempotentRequests requests, AnswerFormat format, IdempotencySettings settings) {
        this.requests = requests;
        this.format = format;
        this.settings = settings;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotentCall.class;
    }

    @Override
    public IdempotentCall resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var key = web.getHeader(HEADER);
        if (key == null) {
            return new UnkeyedCall();
        }
        if (!KEY.matcher(key).matches()) {
            throw new InvalidField(HEADER, "idempotency-key");
        }
        var secrets = new CallSecrets(scope((HttpServletRequest) web.getNativeRequest()), key);
        return new KeyedCall(secrets, requests, format, settings.patience());
    }

    /** The same key of somebody else, or for something else, is another key. */
    private static String scope(HttpServletRequest request) {
        var caller = request.getUserPrincipal();
        var name = caller == null ? "anonymous" : "known " + caller.getName();
        return String.join("\n", request.getMethod(), request.getRequestURI(), name);
    }

    /** Nobody can repeat a call that has no name. */
    private record UnkeyedCall() implements IdempotentCall {

        @Override
        public <T> ResponseEntity<T> once(@Nullable Object request, Function<UUID, ResponseEntity<T>> work) {
            return work.apply(UUID.randomUUID());
        }
    }
}
