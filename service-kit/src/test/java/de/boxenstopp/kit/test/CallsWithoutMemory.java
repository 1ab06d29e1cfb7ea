package de.boxenstopp.kit.test;

import de.boxenstopp.kit.idempotency.IdempotentCall;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets handlers with an {@link IdempotentCall} run in {@code @WebMvcTest}, where there is no table to remember in. */
@AutoConfiguration
class CallsWithoutMemory {

    @Bean
    WebMvcConfigurer callsWithoutMemory() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Resolver());
            }
        };
    }

    private static final class Resolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == IdempotentCall.class;
        }

        @Override
        public IdempotentCall resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return new IdempotentCall() {
                @Override
                public <T> ResponseEntity<T> once(@Nullable Object asked, Function<UUID, ResponseEntity<T>> work) {
                    return work.apply(UUID.randomUUID());
                }
            };
        }
    }
}
