package de.boxenstopp.slot.calendar.domain;

/** Why nobody works on a day. */
public enum ClosedReason {
    HOLIDAY,
    /** The usual week has no such day any more. */
    NO_WORKDAY,
    VACATION,
    STAFF_SHORTAGE,
    MAINTENANCE,
    FORCE_MAJEURE,
    /** No closer reason was given. */
    CLOSED_DAY;

    /** The others follow from the calendar and from the week. */
    public boolean isAnAdminsToGive() {
        return switch (this) {
            case HOLIDAY, NO_WORKDAY -> false;
            case VACATION, STAFF_SHORTAGE, MAINTENANCE, FORCE_MAJEURE, CLOSED_DAY -> true;
        };
    }
}
