package de.boxenstopp.simulators.stripe.sim;

import de.boxenstopp.simulators.http.Answer;
import de.boxenstopp.simulators.http.Form;
import de.boxenstopp.simulators.http.Request;
import de.boxenstopp.simulators.stripe.store.Json;
import tools.jackson.databind.node.ObjectNode;

/** One question and its answer, as they went over the wire. */
public record Exchange(Request request, Answer answer) {

    public Form params() {
        return request.method().equals("POST") ? request.form() : request.queryForm();
    }

    ObjectNode json() {
        var json = Json.object().put("method", request.method()).put("path", request.path());
        request.header("Idempotency-Key").ifPresent(key -> json.put("idempotency_key", key));
        var params = json.putArray("params");
        params().fields().forEach(field -> params.addArray().add(field.name()).add(field.value()));
        json.put("status", answer.status());
        return json.set("answer", Json.parse(answer.body()));
    }
}
