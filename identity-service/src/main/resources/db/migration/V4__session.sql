-- A session that ended is gone. The token itself is nowhere.
create table session (
    id         uuid        primary key,
    token_hash bytea       not null unique,
    staff_id   uuid        references staff on delete cascade,
    account_id uuid        references account on delete cascade,
    opened_at  timestamptz not null,
    expires_at timestamptz not null,
    check (num_nonnulls(staff_id, account_id) = 1)
);

create index session_staff on session (staff_id);
create index session_account on session (account_id);
create index session_expires on session (expires_at);
