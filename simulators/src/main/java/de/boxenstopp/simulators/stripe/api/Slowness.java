package de.boxenstopp.simulators.stripe.api;

import de.boxenstopp.simulators.http.Request;

/** A request that is to take long does so while it is executed: whoever repeats it meanwhile finds it still running. */
public final class Slowness {

    private static final String VARIABLE = "slowness";

    private Slowness() {}

    public static Request of(long millis, Request request) {
        return request.with(VARIABLE, String.valueOf(millis));
    }

    public static void endure(Request request) {
        try {
            Thread.sleep(Long.parseLong(request.variables().getOrDefault(VARIABLE, "0")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
