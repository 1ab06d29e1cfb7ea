package de.boxenstopp.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

class ProxiesTest {

    private final Proxies proxies =
            new Proxies(List.of(new IpAddressMatcher("10.0.0.0/8"), new IpAddressMatcher("fd00::/8")));

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # peer       | X-Forwarded-For                  | client
            203.0.113.9  | -                                | 203.0.113.9
            203.0.113.9  | 198.51.100.1                     | 203.0.113.9
            10.0.0.1     | -                                | 10.0.0.1
            10.0.0.1     | 198.51.100.1                     | 198.51.100.1
            10.0.0.1     | 1.2.3.4, 198.51.100.1            | 198.51.100.1
            10.0.0.1     | 1.2.3.4, 198.51.100.1, 10.0.0.2  | 198.51.100.1
            10.0.0.1     | 10.0.0.3, 10.0.0.2               | 10.0.0.3
            fd00::1      | 2001:db8::1                      | 2001:db8:0:0:0:0:0:1
            10.0.0.1     | not an address                   | 10.0.0.1
            10.0.0.1     | ${jndi:ldap://evil}              | 10.0.0.1
            10.0.0.1     | 198.51.100.1, unknown            | 10.0.0.1
            """)
    void believesOnlyWhatOurProxiesSay(String peer, @Nullable String forwardedFor, String client) {
        assertThat(proxies.clientOf(peer, forwardedFor)).isEqualTo(client);
    }
}
