package de.boxenstopp.kit.idempotency;

import de.boxenstopp.kit.problem.RuleViolation;

/** The key came before, with something else. */
final class KeyReused extends RuleViolation {

    KeyReused() {
        super(Kind.CONFLICT, "idempotency-key-reused");
    }
}
