-- Data that admins change are kept in memory by every instance, and read again when their number here has grown. Triggers
-- count, so that no change is missed, whoever makes it.
create table data_revision (
    name     text   primary key,
    revision bigint not null
);

create function count_revision() returns trigger language plpgsql as $$
begin
    insert into data_revision as known (name, revision) values (tg_argv[0], 1)
    on conflict (name) do update set revision = known.revision + 1;
    return null;
end $$;

-- What admins changed. Only ever added to.
create table admin_change (
    id         bigint      generated always as identity primary key,
    changed_at timestamptz not null,
    changed_by text        not null, -- the staff member's id
    subject    text        not null, -- what kind of thing
    subject_id text        not null,
    before     jsonb,                -- null when it was added
    after      jsonb                 -- null when it was removed
);

create index admin_change_subject on admin_change (subject, subject_id);

create table workshop (
    id   uuid primary key,
    name text not null
);

-- Which workshop serves which postal codes, by their beginnings. The longest one that fits decides.
create table service_area (
    prefix      text primary key check (prefix ~ '^[0-9]{1,5}$'),
    workshop_id uuid not null references workshop (id) on delete cascade
);

create index service_area_workshop on service_area (workshop_id);

insert into workshop (id, name) values ('7f1c2a50-0000-4000-8000-000000058452', 'Werkstatt Witten');

insert into service_area (prefix, workshop_id)
select prefix, '7f1c2a50-0000-4000-8000-000000058452'
from unnest(array['58452', '58453', '58454', '58455', '58456', '44', '45', '58']) as prefix;

create trigger service_area_revision after insert or update or delete or truncate on service_area
    for each statement execute function count_revision('service-area');
create trigger workshop_revision after insert or update or delete or truncate on workshop
    for each statement execute function count_revision('service-area');
