package de.boxenstopp.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ArrivalTest {

    @Test
    void insistsOnHttpsWhereThereIsHttps() throws Exception {
        assertThat(answer("https://boxenstopp.example").getHeader("Strict-Transport-Security"))
                .startsWith("max-age=31536000");
        assertThat(answer("http://localhost:5000").getHeader("Strict-Transport-Security"))
                .isNull();
    }

    @Test
    void takesOnlyOriginsForOrigins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Origins(URI.create("http://localhost:5000"), Set.of("http://localhost:3000/")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Origins(URI.create("localhost"), Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Origins(URI.create("http://localhost:5000"), Set.of("*")));
    }

    private static MockHttpServletResponse answer(String publicUrl) throws Exception {
        var response = new MockHttpServletResponse();
        var arrival = new Arrival(new Origins(URI.create(publicUrl), Set.of()), new Proxies(List.of()));
        arrival.doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response;
    }
}
