package de.boxenstopp.gateway.limit;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** How much anybody may ask for. Addresses are those of the client, not of a proxy. */
@Component
public class Limits {

    private final Allowance signInsPerAccount;
    private final Allowance signIns;
    private final Allowance unknownSessions;
    private final Allowance writes;
    private final Allowance reads;
    private final Allowance anonymousReads;

    Limits(LimitSettings settings) {
        this.signInsPerAccount = new Allowance(settings.signInsPerAccount(), settings.factor());
        this.signIns = new Allowance(settings.signIns(), settings.factor());
        this.unknownSessions = new Allowance(settings.unknownSessions(), settings.factor());
        this.writes = new Allowance(settings.writes(), settings.factor());
        this.reads = new Allowance(settings.reads(), settings.factor());
        this.anonymousReads = new Allowance(settings.anonymousReads(), settings.factor());
    }

    void countSignIn(String address) {
        signIns.use(household(address));
    }

    void countSignInTo(String account) {
        signInsPerAccount.use(account);
    }

    void countWrite(String address) {
        writes.use(household(address));
    }

    void countRead(String subject) {
        reads.use(subject);
    }

    void countAnonymousRead(String address) {
        anonymousReads.use(household(address));
    }

    /** Who guesses tokens is stopped before identity-service is asked again. */
    public void requireFewUnknownSessions(String address) {
        unknownSessions.requireSome(household(address));
    }

    public void countUnknownSession(String address) {
        unknownSessions.use(household(address));
    }

    /** With IPv6 everybody has 2^64 addresses, which differ behind the first half. */
    private static String household(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        var bytes = InetAddress.ofLiteral(address).getAddress();
        return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
    }
}
