package de.boxenstopp.slot.reservation.domain;

import de.boxenstopp.slot.calendar.domain.SlotWindow;
import de.boxenstopp.slot.calendar.domain.WindowKind;

/** What there is no room for, and which window choosing anew would help. */
public enum Shortage {
    PICKUP_CLOSED("slot-closed", WindowKind.PICKUP),
    RETURN_CLOSED("slot-closed", WindowKind.RETURN),
    PICKUP_TAKEN("slot-taken", WindowKind.PICKUP),
    RETURN_TAKEN("slot-taken", WindowKind.RETURN),
    DAY_FULL("day-full", WindowKind.PICKUP),
    WORKSHOP_FULL("workshop-full", WindowKind.PICKUP);

    private final String code;
    private final WindowKind concerned;

    Shortage(String code, WindowKind concerned) {
        this.code = code;
        this.concerned = concerned;
    }

    public String code() {
        return code;
    }

    public SlotWindow concerned(Visit visit) {
        return switch (concerned) {
            case PICKUP -> visit.pickupWindow();
            case RETURN -> visit.returnWindow();
        };
    }
}
