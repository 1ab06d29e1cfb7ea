package de.boxenstopp.identity.staff.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** Workshop people, and only they, belong to a workshop. */
public final class WorkshopMismatch extends RuleViolation {

    public WorkshopMismatch() {
        super(Kind.UNACCEPTABLE, "workshop-mismatch");
    }
}
