-- Whom we write to: a copy of the latest profile. Gone when the person is.
create table customer (
    customer_id uuid        primary key,
    first_name  text        not null,
    last_name   text        not null,
    email       text        not null,
    language    text        not null check (language in ('DE', 'EN')),
    as_of       timestamptz not null
);

-- What is known of a booking. Facts come in any order, so all but the id may still be missing.
create table booking (
    booking_id     uuid        primary key,
    booking_number text,
    customer_id    uuid,
    payment_id     uuid,
    visit          jsonb,
    state          text        not null default 'OPEN' check (state in ('OPEN', 'EXPIRED', 'CONFIRMED', 'CANCELLED')),
    touched_at     timestamptz not null
);

create index booking_customer on booking (customer_id);
create index booking_touched on booking (touched_at);

-- By payment: additional work has invoices of its own.
create table invoice (
    payment_id uuid        primary key,
    document   jsonb       not null,
    touched_at timestamptz not null
);

create index invoice_touched on invoice (touched_at);

-- What is to be told, once each. Says why, but nobody's name: the words are found when it is sent.
create table notification (
    id         uuid        primary key,
    kind       text        not null check (kind in ('BOOKING_CONFIRMED', 'PAYMENT_FAILED', 'PAYMENT_TURNED_AWAY')),
    booking_id uuid        not null references booking on delete cascade,
    payment_id uuid,
    news       jsonb       not null,
    status     text        not null default 'DUE' check (status in ('DUE', 'SENT', 'FAILED', 'DROPPED')),
    attempts   int         not null default 0,
    refusals   int         not null default 0,
    -- Also the lease: whoever takes a row moves it ahead, and it comes back by itself if nothing is heard of them.
    due_at     timestamptz not null,
    created_at timestamptz not null,
    settled_at timestamptz,
    check ((status = 'DUE') = (settled_at is null))
);

-- Nobody hears the same twice: once per booking, about money that went back once per payment.
create unique index notification_once
    on notification (kind, booking_id, coalesce(payment_id, '00000000-0000-0000-0000-000000000000'));

create index notification_due on notification (due_at) where status = 'DUE';
create index notification_booking on notification (booking_id);
