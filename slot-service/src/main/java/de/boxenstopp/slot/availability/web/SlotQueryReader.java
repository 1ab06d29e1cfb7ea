package de.boxenstopp.slot.availability.web;

import de.boxenstopp.slot.calendar.domain.Berlin;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ServletModelAttributeMethodProcessor;

/** Most ask in the same words, and to read them takes longer than to answer: so they are read once, as Spring would. */
@Component
class SlotQueryReader implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final int MOST = 1_000;

    private final ServletModelAttributeMethodProcessor reader = new ServletModelAttributeMethodProcessor(false);
    private final Map<Words, Object> known = new ConcurrentHashMap<>();
    private final Clock clock;

    SlotQueryReader(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SlotQuery.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        var words = Words.of(request, clock);
        var before = known.get(words);
        if (before != null) {
            return before;
        }
        var query = reader.resolveArgument(parameter, model, request, binders);
        if (query != null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(words, query);
        }
        return query;
    }

    /** @param today since what may be asked for depends on it */
    private record Words(LocalDate today, @Nullable String query) {

        static Words of(NativeWebRequest request, Clock clock) {
            var asked = request.getNativeRequest(HttpServletRequest.class);
            return new Words(Berlin.dayOf(clock.instant()), asked == null ? null : asked.getQueryString());
        }
    }
}
