package de.boxenstopp.kit.http;

import org.springframework.http.HttpStatusCode;
import tools.jackson.databind.JsonNode;

/** Another service answered, and the answer was a problem. */
public final class PeerProblem extends RuntimeException {

    private final HttpStatusCode status;
    private final String code;
    private final JsonNode document;

    /**
     * @param code the last part of the problem's type; empty when the answer was not a problem document
     * @param document the whole problem, to read its further members from
     */
    public PeerProblem(String service, HttpStatusCode status, String code, JsonNode document) {
        super("%s answered %d %s".formatted(service, status.value(), code).strip());
        this.status = status;
        this.code = code;
        this.document = document;
    }

    public HttpStatusCode status() {
        return status;
    }

    public String code() {
        return code;
    }

    public JsonNode document() {
        return document;
    }
}
