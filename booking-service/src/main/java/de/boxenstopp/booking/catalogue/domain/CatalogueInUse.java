package de.boxenstopp.booking.catalogue.domain;

import de.boxenstopp.kit.problem.RuleViolation;

/** What is to be removed still has something: a brand its models, a model its prices. */
public final class CatalogueInUse extends RuleViolation {

    public static CatalogueInUse brand() {
        return new CatalogueInUse("brand-has-models");
    }

    public static CatalogueInUse model() {
        return new CatalogueInUse("model-has-prices");
    }

    private CatalogueInUse(String code) {
        super(Kind.CONFLICT, code);
    }
}
