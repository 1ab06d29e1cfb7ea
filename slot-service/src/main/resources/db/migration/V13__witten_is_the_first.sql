-- Whoever names no workshop means the oldest one; it is older than its column.
update workshop set created_at = timestamptz '2026-01-01 00:00:00+00' where slug = 'witten';
