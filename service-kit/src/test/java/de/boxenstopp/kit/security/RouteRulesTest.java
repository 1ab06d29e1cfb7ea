package de.boxenstopp.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.boxenstopp.kit.security.RouteRules.Access;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;

class RouteRulesTest {

    private final RouteRules rules = RouteRules.define()
            .signedIn(HttpMethod.GET, "/things/mine")
            .open(HttpMethod.GET, "/things/*")
            .role("ADMIN", HttpMethod.POST, "/things/*")
            .open(HttpMethod.GET, "/**")
            .internal(HttpMethod.PUT, "/internal/things/*", "booking", "slot")
            .build();

    @Test
    void letTheFirstThatFitsDecide() {
        assertThat(access("GET", "/things/mine")).contains(new Access.SignedIn());
        assertThat(access("GET", "/things/yours")).contains(new Access.Open());
        assertThat(access("POST", "/things/mine")).contains(new Access.InRole("ADMIN"));
        assertThat(access("DELETE", "/things/mine")).isEmpty();
    }

    @Test
    void openNoInternalDoorHoweverWideTheyAre() {
        assertThat(access("GET", "/internal/things/1")).isEmpty();
        assertThat(access("PUT", "/internal/things/1")).contains(new Access.Services(Set.of("booking", "slot")));
    }

    @Test
    void letTheHeadBeReadByWhoeverMayReadTheWhole() {
        assertThat(access("HEAD", "/things/mine")).contains(new Access.SignedIn());
    }

    @Test
    void knowWhatElseCanBeDoneThere() {
        assertThat(rules.methodsAt(request("PATCH", "/things/mine"))).containsExactly("GET", "POST");
    }

    @Test
    void keepServicesAndUsersApart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RouteRules.define().open(HttpMethod.GET, "/internal/things"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RouteRules.define().internal(HttpMethod.GET, "/things", "slot"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RouteRules.define().internal(HttpMethod.GET, "/internal/things"));
    }

    private Optional<Access> access(String method, String path) {
        return rules.ruleFor(request(method, path)).map(RouteRules.Rule::access);
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }
}
