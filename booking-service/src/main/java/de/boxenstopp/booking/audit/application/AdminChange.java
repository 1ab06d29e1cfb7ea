package de.boxenstopp.booking.audit.application;

import org.jspecify.annotations.Nullable;

/**
 * @param by the staff member's id
 * @param subject what kind of thing was changed
 * @param before null when it was added
 * @param after null when it was removed
 */
public record AdminChange(
        String by,
        String subject,
        String id,
        @Nullable Object before,
        @Nullable Object after) {}
