package de.boxenstopp.simulators.stripe.api;

import tools.jackson.databind.node.ObjectNode;

/** What an operation came to: also a declined card is a result, with everything it left behind. */
record Result(int status, ObjectNode body) {

    static Result ok(ObjectNode body) {
        return new Result(200, body);
    }
}
