package de.boxenstopp.gateway.route;

/** What is special about the calls of a route. */
public enum Traffic {
    NORMAL,
    /** Somebody tries to prove who they are: counted per account and more strictly. */
    SIGN_IN,
    /** From a machine that signs what it sends: neither counted nor thought to be a browser. */
    WEBHOOK,
    /** The answer ends when somebody hangs up. */
    STREAM
}
