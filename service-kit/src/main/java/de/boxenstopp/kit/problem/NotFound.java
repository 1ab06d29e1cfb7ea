package de.boxenstopp.kit.problem;

/** Not there, or not yours: from outside the two look the same. */
public final class NotFound extends RuleViolation {

    public NotFound() {
        super(Kind.NOT_FOUND, "not-found");
    }
}
