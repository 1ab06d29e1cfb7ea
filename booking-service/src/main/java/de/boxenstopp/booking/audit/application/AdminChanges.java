package de.boxenstopp.booking.audit.application;

/** What admins changed. Written in the transaction of the change, or neither happens. */
public interface AdminChanges {

    void note(AdminChange change);
}
