package de.boxenstopp.slot.capacity.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import de.boxenstopp.slot.capacity.application.Audit;
import java.time.Instant;
import java.util.UUID;

record AuditView(
        UUID id,
        Instant at,
        String staffId,
        String act,
        @JsonRawValue String before,
        @JsonRawValue String after) {

    static AuditView of(Audit.Entry entry) {
        return new AuditView(entry.id(), entry.at(), entry.staff(), entry.act(), entry.before(), entry.after());
    }
}
