package de.boxenstopp.identity.session.domain;

import java.time.Instant;
import java.util.UUID;

/** Somebody is signed in on one device. */
public record Session(UUID id, Instant expiresAt, SignedIn who) {}
