package de.boxenstopp.kit.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A service without its keys does not start. */
final class UnusableKeys extends RuntimeException {

    UnusableKeys(String property, String trouble) {
        super(property + " " + trouble);
    }

    /** One clear line instead of a stack of beans that could not be created. */
    static final class Analyzer extends AbstractFailureAnalyzer<UnusableKeys> {

        @Override
        protected FailureAnalysis analyze(Throwable root, UnusableKeys cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Point SERVICE_KEY to this service's private key and SERVICE_PUBLIC_KEYS to the directory of "
                            + "all public keys.",
                    cause);
        }
    }
}
