create table staff (
    id             uuid        primary key,
    username       text        not null unique check (username = lower(username)),
    display_name   text        not null,
    role           text        not null check (role in ('ADMIN', 'WORKSHOP', 'JOCKEY')),
    workshop_id    uuid,
    phone          text,
    password_hash  text        not null,
    totp_sealed    bytea,
    totp_used_step bigint,                    -- a code works once
    disabled       boolean     not null,
    created_at     timestamptz not null,
    check ((role = 'WORKSHOP') = (workshop_id is not null))
);

-- Kept for names nobody has, too: who tries them learns nothing from how we count. A keyed hash, as people
-- type passwords into the wrong field.
create table login_failures (
    name_hash    bytea       primary key,
    failures     int         not null check (failures >= 0),
    locked_until timestamptz,
    last_at      timestamptz not null
);

create index login_failures_last on login_failures (last_at);
