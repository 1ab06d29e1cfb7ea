package de.boxenstopp.identity.staff.messaging;

import de.boxenstopp.events.identity.StaffProfile;
import de.boxenstopp.events.identity.StaffRole;
import de.boxenstopp.identity.staff.application.StaffProfiles;
import de.boxenstopp.identity.staff.domain.Role;
import de.boxenstopp.identity.staff.domain.Staff;
import de.boxenstopp.kit.outbox.Outbox;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class OutboxStaffProfiles implements StaffProfiles {

    private static final String TOPIC = "staff-profiles";

    private final Outbox outbox;
    private final Clock clock;

    OutboxStaffProfiles(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void publish(Staff staff) {
        var profile = staff.profile();
        outbox.append(
                TOPIC,
                staff.id(),
                StaffProfile.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setOccurredAt(clock.instant())
                        .setStaffId(staff.id())
                        .setDisplayName(profile.displayName())
                        .setRole(contract(profile.role()))
                        .setWorkshopId(profile.workshopId())
                        .setPhone(profile.phone())
                        .build());
    }

    @Override
    public void forget(UUID staff) {
        outbox.appendTombstone(TOPIC, staff);
    }

    private static StaffRole contract(Role role) {
        return switch (role) {
            case ADMIN -> StaffRole.ADMIN;
            case WORKSHOP -> StaffRole.WORKSHOP;
            case JOCKEY -> StaffRole.JOCKEY;
        };
    }
}
