package de.boxenstopp.notification.sending;

/** What the mail server made of a mail. */
public sealed interface Outcome {

    /** It is the server's now. */
    record Taken() implements Outcome {}

    /** The server says never, for this recipient or this mail. */
    record Refused(Reason reason) implements Outcome {

        public enum Reason {
            RECIPIENT_UNKNOWN,
            RECIPIENT_REFUSED,
            /** Not the server's word: we found no words to send. */
            CANNOT_BE_WRITTEN
        }
    }

    /** The server says not now, or nothing: then the mail may have been taken or not. */
    record Deferred() implements Outcome {}

    /** Nobody there, or nobody who wants anything from us. No fault of the mail. */
    record Unreachable() implements Outcome {}
}
