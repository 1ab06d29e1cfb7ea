package de.boxenstopp.identity.staff.domain;

/** What a member of staff may do, and which portal is theirs. */
public enum Role {
    ADMIN,
    WORKSHOP,
    JOCKEY
}
