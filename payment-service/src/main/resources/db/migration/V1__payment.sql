-- One attempt to have a booking paid. Committed before Stripe is asked, and sent again unchanged.
create table payment (
    payment_id        uuid        primary key,
    booking_id        uuid        not null,
    customer_id       uuid        not null,
    amount_cents      bigint      not null check (amount_cents > 0),
    order_fingerprint text        not null,
    request           text        not null,
    expires_at        timestamptz not null,
    state             text        not null check (state in (
        'CREATED', 'UNKNOWN', 'REQUIRES_ACTION', 'PROCESSING', 'SUCCEEDED', 'FAILED', 'EXPIRED')),
    never_opened      boolean     not null,
    session_id        text        unique,
    checkout_url      text,
    payment_intent_id text        unique,
    method            text        check (method in ('UNKNOWN', 'CARD', 'APPLE_PAY', 'GOOGLE_PAY', 'PAYPAL', 'LINK')),
    paid_cents        bigint      check (paid_cents > 0),
    paid_at           timestamptz,
    created_at        timestamptz not null,
    next_look_at      timestamptz,
    version           bigint      not null,
    check (num_nulls(payment_intent_id, method, paid_cents, paid_at) in (0, 4)),
    check ((state = 'SUCCEEDED') = (paid_at is not null)),
    check (not never_opened or (state = 'FAILED' and session_id is null)),
    check ((state in ('SUCCEEDED', 'FAILED', 'EXPIRED')) = (next_look_at is null))
);

create index payment_booking on payment (booking_id);
create index payment_look on payment (next_look_at) where next_look_at is not null;
create index payment_created on payment (created_at) include (state);

-- One way to pay at a time.
create unique index payment_one_open on payment (booking_id)
    where state in ('CREATED', 'UNKNOWN', 'REQUIRES_ACTION', 'PROCESSING');

-- Tries that the bank declined; each is told once.
create table failed_try (
    payment_id uuid not null references payment,
    try_id     text not null,
    primary key (payment_id, try_id)
);

-- The request carries e-mail and name, and is forgotten when Stripe has answered.
create table stripe_customer (
    customer_id     uuid primary key,
    idempotency_key text not null unique,
    request         text,
    stripe_id       text unique,
    check (num_nonnulls(request, stripe_id) = 1)
);

-- Bookings that are cancelled, expired or confirmed: nobody is to be asked for money any more.
create table booking_end (
    booking_id uuid        primary key,
    noted_at   timestamptz not null
);
