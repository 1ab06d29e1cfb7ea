package de.boxenstopp.kit.problem;

/** The body of a request is larger than we take. */
final class BodyTooLarge extends RuntimeException {

    private final long limit;

    BodyTooLarge(long limit) {
        super("More than %d bytes".formatted(limit));
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
