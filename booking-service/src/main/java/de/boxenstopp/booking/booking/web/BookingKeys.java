package de.boxenstopp.booking.booking.web;

import de.boxenstopp.booking.booking.application.Account;
import de.boxenstopp.booking.booking.application.BookingAccess;
import de.boxenstopp.booking.booking.domain.BookingId;
import de.boxenstopp.booking.booking.domain.BookingToken;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which booking is meant, and what whoever asks has to show for it: a booking token, or being signed in. */
@Component
class BookingKeys implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static final String TOKEN_HEADER = "X-Booking-Token";

    private static final String ID = "id";

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == BookingAccess.Key.class;
    }

    @Override
    public BookingAccess.Key resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var token = request.getHeader(TOKEN_HEADER);
        var customers = SignedIn.customer(request.getUserPrincipal())
                .map(Account::customers)
                .orElseGet(Set::of);
        return new BookingAccess.Key(
                new BookingId(booking(parameter, request)), token == null ? null : new BookingToken(token), customers);
    }

    private static UUID booking(MethodParameter parameter, NativeWebRequest request) {
        var variables = (Map<?, ?>) Objects.requireNonNull(
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
        var written = String.valueOf(variables.get(ID));
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException none) {
            throw new MethodArgumentTypeMismatchException(written, UUID.class, ID, parameter, none);
        }
    }
}
