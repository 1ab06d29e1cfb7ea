package de.boxenstopp.gateway.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param factor multiplies all of them: load tests raise it
 * @param signInsPerAccount attempts to sign in to one account, of each kind
 * @param signIns attempts from one address
 * @param unknownSessions tokens from one address that nobody knows
 * @param writes from one address
 * @param reads of somebody signed in
 * @param anonymousReads from one address
 */
@ConfigurationProperties(prefix = "boxenstopp.gateway.limits", ignoreUnknownFields = false)
record LimitSettings(
        @DefaultValue("1") int factor,
        @DefaultValue("5/15m") Limit signInsPerAccount,
        @DefaultValue("30/15m") Limit signIns,
        @DefaultValue("30/5m") Limit unknownSessions,
        @DefaultValue("100/5m") Limit writes,
        @DefaultValue("600/5m") Limit reads,
        @DefaultValue("300/5m") Limit anonymousReads) {

    /** So many calls in such a time, written as {@code 100/5m}. */
    record Limit(int calls, Duration in) {

        Limit {
            if (calls < 1 || !in.isPositive()) {
                throw new IllegalArgumentException("A limit lets at least one call pass");
            }
        }
    }
}
