package de.boxenstopp.gateway.door;

import de.boxenstopp.kit.problem.RuleViolation;

/** A page of somebody else's site made the browser send this. */
public final class CrossSiteRequest extends RuleViolation {

    public CrossSiteRequest() {
        super(Kind.FORBIDDEN, "cross-site-request");
    }
}
