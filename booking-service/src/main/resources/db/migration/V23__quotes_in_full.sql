-- What the customer was told beside the price, and which workshop serves the place they named.
alter table quote add column hints text[] not null default '{}';
alter table quote add column workshop_id uuid;

-- From now on a cancelled booking gives its quote back by taking its name off it, so that nobody has to look at bookings to
-- know whether a quote is free.
update quote set used_by = null where used_by in (select id from booking where status = 'CANCELLED');
