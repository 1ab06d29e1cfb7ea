package de.boxenstopp.kit.http;

import org.springframework.web.client.RestClient;

/** Clients for the other services, by their short names. */
public interface ServiceClients {

    /**
     * A client for {@code boxenstopp.services.<service>.url}, with time limits, a service token and tracing. A problem
     * the peer answers with is thrown as {@link PeerProblem}; no answer is a {@link
     * org.springframework.web.client.ResourceAccessException}.
     *
     * @param service the short name, such as {@code slot}
     */
    RestClient to(String service);
}
