package de.boxenstopp.simulators.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who can reach a simulator, and whom it calls. Nobody beyond this machine, or beyond the containers beside its own. */
public enum Reach {
    MACHINE,
    /** In a container, whose own loopback nobody else can reach: what is published is for whoever runs it to say. */
    CONTAINERS;

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public static Reach from(Map<String, String> environment) {
        return valueOf(environment.getOrDefault("SIMULATORS_REACH", "machine").toUpperCase(Locale.ROOT));
    }

    public InetAddress address() throws UnknownHostException {
        return InetAddress.getByAddress(this == MACHINE ? new byte[] {127, 0, 0, 1} : new byte[4]);
    }

    public void mustInclude(URI url) {
        if (!includes(url)) {
            throw new IllegalArgumentException("Webhooks go to this machine only, not to " + url.getHost());
        }
    }

    /** Containers call each other by names without a dot, and no public name has none. */
    private boolean includes(URI url) {
        var host = String.valueOf(url.getHost());
        return THIS_MACHINE.contains(host) || (this == CONTAINERS && host.matches("[a-z][a-z0-9-]*"));
    }
}
