-- Money that goes back: once per payment and purpose, whatever the code believes.
create table refund (
    refund_id        uuid        primary key,
    payment_id       uuid        not null,
    booking_id       uuid        not null,
    purpose          text        not null check (purpose in ('TURNED_AWAY', 'CANCELLATION')),
    cause            text        not null check (cause in ('TURNED_AWAY', 'CANCELLED_BY_CUSTOMER', 'CANCELLED_BY_US')),
    amount_cents     bigint      check (amount_cents > 0),
    state            text        not null check (state in ('WAITING', 'CREATED', 'PENDING', 'SUCCEEDED', 'FAILED')),
    request          text,
    attempt          int         not null,
    asked_at         timestamptz,
    stripe_refund_id text        unique,
    failure          text        check (failure in (
        'METHOD_CLOSED', 'INSUFFICIENT_BALANCE', 'REFUSED', 'PROCESSING_ERROR', 'UNKNOWN')),
    created_at       timestamptz not null,
    next_look_at     timestamptz,
    version          bigint      not null,
    unique (payment_id, purpose),
    check (state in ('WAITING', 'FAILED') or num_nulls(amount_cents, request, asked_at) = 0),
    check ((state = 'FAILED') = (failure is not null)),
    check (state not in ('PENDING', 'SUCCEEDED') or stripe_refund_id is not null)
);

create index refund_look on refund (next_look_at) where next_look_at is not null;
create index refund_state on refund (state);

-- Which payment bought a booking, and what of it goes back: two facts, a refund when both are known.
create table cancellation (
    booking_id   uuid   primary key,
    payment_id   uuid,
    cause        text   check (cause in ('CANCELLED_BY_CUSTOMER', 'CANCELLED_BY_US')),
    refund_cents bigint check (refund_cents > 0),
    check ((cause is null) = (refund_cents is null)),
    check (payment_id is not null or refund_cents is not null)
);
