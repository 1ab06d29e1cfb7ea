package de.boxenstopp.identity.staff.application;

import de.boxenstopp.identity.securitylog.SecurityLog;
import de.boxenstopp.identity.session.application.Sessions;
import de.boxenstopp.identity.staff.domain.LastAdmin;
import de.boxenstopp.identity.staff.domain.Staff;
import de.boxenstopp.kit.problem.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Profiles, disabling, leaving. Counts with the next request of whom it concerns. */
@Service
@Transactional
public class ChangeStaff {

    private final StaffMembers staff;
    private final StaffProfiles profiles;
    private final Sessions sessions;
    private final SecurityLog security;

    ChangeStaff(StaffMembers staff, StaffProfiles profiles, Sessions sessions, SecurityLog security) {
        this.staff = staff;
        this.profiles = profiles;
        this.sessions = sessions;
        this.security = security;
    }

    public Staff handle(UUID id, Staff.Profile profile, boolean disabled, String by) {
        var admins = staff.claimAdmins(); // first and in order, so that two acts never wait for each other
        var before = staff.claim(id).orElseThrow(NotFound::new);
        var after = before.with(profile, disabled);
        if (!after.canAdminister()) {
            requireAnotherAdmin(id, admins);
        }
        staff.change(after);
        if (disabled) {
            sessions.endAllOfStaff(id);
        }
        profiles.publish(after);
        security.staffChanged(disabled ? "disabled" : "changed", id, by);
        return after;
    }

    public void remove(UUID id, String by) {
        var admins = staff.claimAdmins();
        var leaving = staff.claim(id).orElseThrow(NotFound::new);
        requireAnotherAdmin(id, admins);
        staff.remove(leaving.id()); // and with them their sessions
        profiles.forget(id);
        security.staffChanged("removed", id, by);
    }

    private static void requireAnotherAdmin(UUID id, List<UUID> admins) {
        if (admins.equals(List.of(id))) {
            throw new LastAdmin();
        }
    }
}
