package de.boxenstopp.payment.payment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;

import de.boxenstopp.kit.test.TestKeys;
import de.boxenstopp.payment.payment.application.OpenCheckout;
import de.boxenstopp.payment.payment.domain.CheckoutRefused;
import de.boxenstopp.payment.payment.domain.PaymentId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(CheckoutController.class)
class CheckoutControllerTest {

    private static final UUID BOOKING = UUID.randomUUID();
    private static final UUID PAYMENT = UUID.randomUUID();
    private static final String BODY = """
            {
              "paymentId": "%s", "bookingNumber": "BX-2026-7K4M2Q",
              "customer": {"customerId": "%s", "email": "mara@example.com", "name": "Mara Muster"},
              "lines": [{"code": "OIL", "label": "Ölwechsel", "grossCents": 9900}],
              "amountCents": 9900, "expiresAt": "2026-02-26T11:35:00Z",
              "successUrl": "http://localhost:5000/done", "cancelUrl": "http://localhost:5000/cancelled",
              "language": "en", "savePaymentMethod": true
            }
            """.formatted(PAYMENT, UUID.randomUUID());

    @Autowired
    MockMvcTester http;

    @MockitoBean
    OpenCheckout openCheckout;

    @Test
    void tellsWhereToPay() {
        var until = Instant.parse("2026-02-26T11:35:00Z");
        given(openCheckout.handle(any()))
                .willReturn(new OpenCheckout.Opened(new PaymentId(PAYMENT), URI.create("http://pay/cs_1"), until));

        assertThat(put(BODY)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"paymentId": "%s", "checkoutUrl": "http://pay/cs_1", "expiresAt": "2026-02-26T11:35:00Z"}
                """.formatted(PAYMENT));
    }

    @Test
    void saysWhyNot() {
        given(openCheckout.handle(any())).willThrow(CheckoutRefused.bookingEnded());

        assertThat(put(BODY))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://boxenstopp.example/problems/booking-ended");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "amountCents": 9900                      | "amountCents": 9899                      | amountCents
            "amountCents": 9900                      | "amountCents": 0                         | amountCents
            "expiresAt": "2026-02-26T11:35:00Z"      | "expiresAt": "2026-02-26T11:35:00.5Z"    | expiresAt
            "language": "en"                         | "language": "fr"                         | language
            "grossCents": 9900                       | "grossCents": -1                         | lines[0].grossCents
            "email": "mara@example.com"              | "email": " "                             | customer.email
            "bookingNumber": "BX-2026-7K4M2Q"        | "bookingNumber": null                    | bookingNumber
            """)
    void refusesWhatMakesNoSense(String good, String bad, String field) {
        var body = BODY.replace(good, bad);
        assertThat(body).isNotEqualTo(BODY);

        assertThat(put(body))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
        verifyNoInteractions(openCheckout);
    }

    @Test
    void listensToBookingServiceAlone() {
        assertThat(put(BODY, null)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(put(BODY, TestKeys.serviceToken("slot", "payment"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put(BODY, TestKeys.serviceToken("gateway", "payment"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(put(BODY, TestKeys.serviceToken("booking", "slot"))).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(put(BODY, TestKeys.userToken("somebody", "ADMIN", Map.of()))).hasStatus(HttpStatus.UNAUTHORIZED);
        verifyNoInteractions(openCheckout);
    }

    private MvcTestResult put(String body) {
        return put(body, TestKeys.serviceToken("booking", "payment"));
    }

    private MvcTestResult put(String body, @Nullable String token) {
        var request = http.put()
                .uri("/internal/checkouts/" + BOOKING)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (token == null ? request : request.header("Authorization", "Bearer " + token)).exchange();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Web {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
