package de.boxenstopp.contracts;

/** Topics or schemas could not be published. The message says which, and what to do or whom to ask. */
public class PublishingFailed extends RuntimeException {

    PublishingFailed(String what) {
        super(what);
    }

    PublishingFailed(String what, Throwable cause) {
        super(what, cause);
    }
}
