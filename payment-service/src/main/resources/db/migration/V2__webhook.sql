-- What Stripe told us, as it came: one row per event, for 30 days. A subject means that it is to be worked off.
create table webhook (
    event_id     text        primary key,
    type         text        not null,
    object_id    text        not null,
    api_version  text,
    subject_kind text        check (subject_kind in ('PAYMENT', 'REFUND', 'REFUNDS_OF_PAYMENT')),
    subject_id   uuid,
    checkout_id  text,
    payload      text        not null,
    created_at   timestamptz not null,
    received_at  timestamptz not null,
    next_try_at  timestamptz,
    worked_at    timestamptz,
    attempts     int         not null,
    check ((subject_kind is null) = (subject_id is null)),
    check (subject_id is not null or next_try_at is null),
    check (next_try_at is null or worked_at is null)
);

create index webhook_due on webhook (next_try_at) where next_try_at is not null;
create index webhook_waiting on webhook (received_at) where next_try_at is not null;
create index webhook_received on webhook (received_at);
create index webhook_object on webhook (object_id);

-- Until when Stripe's own list has been looked through.
create table event_sweep (
    only_one    boolean     primary key check (only_one),
    swept_until timestamptz not null
);
