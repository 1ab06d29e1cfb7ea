-- What was a setting for the only workshop is data of each. A workshop without terms gets the usual ones at the next start.
alter table workshop
    add column street      text        not null default 'Hauptstraße 1',
    add column postal_code text        not null default '58452',
    add column city        text        not null default 'Witten',
    add column enabled     boolean     not null default true,
    add column created_at  timestamptz not null default now(),
    add column version     bigint      not null default 0;

alter table workshop
    alter column street drop default,
    alter column postal_code drop default,
    alter column city drop default,
    alter column enabled drop default,
    alter column created_at drop default,
    alter column version drop default;

create table workshop_terms (
    workshop_id         uuid primary key references workshop,
    bays                int    not null check (bays >= 0),
    daily_cap           int    not null check (daily_cap >= 0),
    lead_seconds        bigint not null check (lead_seconds >= 0),
    horizon_days        int    not null check (horizon_days > 0),
    return_horizon_days int    not null check (return_horizon_days >= 0),
    drive_seconds       bigint not null check (drive_seconds >= 0),
    buffer_seconds      bigint not null check (buffer_seconds >= 0)
);

-- The usual week counts from a date on, until the next one does. A weekday without row: nobody works then.
create table usual_week (
    workshop_id uuid not null references workshop,
    valid_from  date not null,
    primary key (workshop_id, valid_from)
);

create table usual_day (
    workshop_id uuid     not null,
    valid_from  date     not null,
    weekday     smallint not null check (weekday between 1 and 7), -- Monday is 1
    opens       time     not null,
    closes      time     not null,
    primary key (workshop_id, valid_from, weekday),
    foreign key (workshop_id, valid_from) references usual_week on delete cascade,
    check (opens < closes)
);

create table usual_window (
    workshop_id uuid     not null,
    valid_from  date     not null,
    weekday     smallint not null,
    kind        text     not null check (kind in ('PICKUP', 'RETURN')),
    starts      time     not null,
    ends        time     not null,
    capacity    int      not null check (capacity >= 0),
    primary key (workshop_id, valid_from, weekday, kind, starts),
    foreign key (workshop_id, valid_from, weekday) references usual_day on delete cascade,
    check (starts < ends)
);
