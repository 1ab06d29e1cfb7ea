package de.boxenstopp.booking.catalogue.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** What was previewed is not what the file would change now. */
public final class PreviewOutdated extends RuleViolation {

    public PreviewOutdated() {
        super(Kind.CONFLICT, "preview-outdated");
    }
}
