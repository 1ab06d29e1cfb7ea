package de.boxenstopp.simulators.stripe.sim;

import de.boxenstopp.simulators.stripe.api.Api;
import de.boxenstopp.simulators.stripe.schema.ObjectSchema;
import de.boxenstopp.simulators.stripe.store.Json;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether what went over the wire is what Stripe would understand: for a shop's own tests. The simulator has refused
 * every parameter that Stripe does not know, so a parameter it called malformed is the shop's fault.
 */
public final class Conformity {

    private final ObjectSchema schema = new ObjectSchema();

    /** One line for everything that is wrong. */
    public List<String> violations(List<Exchange> exchanges) {
        return exchanges.stream().flatMap(this::violations).toList();
    }

    private Stream<String> violations(Exchange exchange) {
        var where = exchange.request().method() + " " + exchange.request().path() + ": ";
        var answer = Json.parse(exchange.answer().body());
        var asked = exchange.answer().headers().containsKey(Api.MALFORMED)
                ? Stream.of(answer.path("error").path("message").asString())
                : Stream.<String>empty();
        return Stream.concat(asked, schema.violations(answer).stream()).map(where::concat);
    }
}
