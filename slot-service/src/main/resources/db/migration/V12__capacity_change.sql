-- Who changed what of a workshop, and when; before and after as far as they differ.
create table capacity_change (
    id          uuid        primary key,
    number      bigint      not null generated always as identity,
    workshop_id uuid        not null references workshop,
    changed_at  timestamptz not null,
    staff       text        not null,
    act         text        not null,
    before      jsonb       not null,
    after       jsonb       not null
);

create index capacity_change_workshop on capacity_change (workshop_id, number desc);
