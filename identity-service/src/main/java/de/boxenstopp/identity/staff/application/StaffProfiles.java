package de.boxenstopp.identity.staff.application;

import de.boxenstopp.identity.staff.domain.Staff;
import java.util.UUID;

/** Tells the other services who works here, in the transaction under way. */
public interface StaffProfiles {

    void publish(Staff staff);

    void forget(UUID staff);
}
