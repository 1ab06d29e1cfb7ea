package de.boxenstopp.booking.area.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** No jockey drives there yet. */
public final class OutsideArea extends RuleViolation {

    public OutsideArea() {
        super(Kind.UNACCEPTABLE, "outside-area");
    }
}
