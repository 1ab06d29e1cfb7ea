package de.boxenstopp.booking.booking.web;

import de.boxenstopp.booking.booking.application.BookingAccess;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import java.security.Principal;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** What springdoc cannot see: what a key of a booking is made of. */
@Configuration(proxyBeanMethods = false)
class BookingKeysInOpenApi {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(BookingAccess.Key.class, Principal.class);
    }

    @Bean
    OperationCustomizer bookingKeysInOperations() {
        return (operation, handler) -> takesKey(handler) ? described(operation) : operation;
    }

    private static boolean takesKey(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == BookingAccess.Key.class);
    }

    private static Operation described(Operation operation) {
        return operation
                .addParametersItem(new PathParameter().name("id").schema(new UUIDSchema()))
                .addParametersItem(new HeaderParameter()
                        .name(BookingKeys.TOKEN_HEADER)
                        .required(false)
                        .schema(new StringSchema())
                        .description(
                                "Of whoever placed the booking as a guest; customers are let in by being signed in."));
    }
}
