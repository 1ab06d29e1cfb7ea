package de.boxenstopp.simulators.stripe.api;

/** What one address does. */
@FunctionalInterface
interface Operation {

    Result run(Call call);
}
