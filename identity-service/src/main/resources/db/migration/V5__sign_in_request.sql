-- Somebody wants to sign in by mail. Link and code are kept as hashes; sealed, in the clear for the mail
-- alone, until notification-service has taken it over.
create table sign_in_request (
    id           uuid        primary key,
    email        text        not null,
    language     text        not null check (language in ('de', 'en')),
    link_hash    bytea       not null unique,
    code_hash    bytea       not null,
    wrong_codes  int         not null default 0,
    requested_at timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz,                 -- used, burned, or replaced by a newer one
    mail_sealed  bytea,                       -- null: handed over, or no longer wanted
    mail_due_at  timestamptz not null,        -- when to try (again); ahead of now while somebody is at it
    mail_tries   int         not null default 0
);

-- At most one that works per address.
create unique index sign_in_request_live on sign_in_request (email) where ended_at is null;
create index sign_in_request_email on sign_in_request (email, requested_at);
create index sign_in_request_mail on sign_in_request (mail_due_at) where mail_sealed is not null;
create index sign_in_request_requested on sign_in_request (requested_at);
