package de.boxenstopp.simulators.mailbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How the mailbox misbehaves.
 *
 * @param count how often; for ever when left out
 * @param millis {@code slow}: how long a mail's answer takes
 * @param code {@code reject}: the SMTP answer to the recipient
 * @param to only mails to this address; {@code down} hits every connection
 */
public record Fault(
        Mode mode,
        @Nullable Integer count,
        @Nullable Integer millis,
        @Nullable Integer code,
        @Nullable String to) {

    public enum Mode {
        /** Open connections break, and new ones before the greeting. */
        @JsonProperty("down")
        DOWN,
        @JsonProperty("slow")
        SLOW,
        @JsonProperty("reject")
        REJECT,
        /** The mail is kept, and the connection breaks before the sender hears so. */
        @JsonProperty("drop-response")
        DROP_RESPONSE
    }

    public Fault {
        if (mode == null) {
            throw new IllegalArgumentException("mode is missing");
        }
        if (count != null && count < 1) {
            throw new IllegalArgumentException("count must be positive");
        }
        if (millis != null && millis < 0) {
            throw new IllegalArgumentException("millis must not be negative");
        }
        if (code != null && (code < 400 || code > 599)) {
            throw new IllegalArgumentException("code must be an SMTP refusal, 400 to 599");
        }
    }

    public static Fault down() {
        return new Fault(Mode.DOWN, null, null, null, null);
    }

    public static Fault reject(int code, String to) {
        return new Fault(Mode.REJECT, null, null, code, to);
    }

    public static Fault dropResponse(int count) {
        return new Fault(Mode.DROP_RESPONSE, count, null, null, null);
    }

    public static Fault slow(int millis) {
        return new Fault(Mode.SLOW, null, millis, null, null);
    }
}
