-- A booking is one visit of one car. Amounts are gross cents; windows are local time, Europe/Berlin.
create table booking (
    id                  uuid        primary key,
    version             bigint      not null,
    number              text        not null constraint booking_number_key unique,
    customer_id         uuid        not null references customer (id),
    workshop_id         uuid        not null,
    quote_id            uuid        not null,
    status              text        not null,
    brand               text        not null,
    model               text        not null,
    year                int         not null,
    mileage             int         not null,
    duration_minutes    int         not null,
    pickup_slot_id      uuid        not null,
    pickup_date         date        not null,
    pickup_start        time        not null,
    pickup_end          time        not null,
    return_slot_id      uuid        not null,
    return_date         date        not null,
    return_start        time        not null,
    return_end          time        not null,
    hold_expires_at     timestamptz not null,
    policy_version      int         not null,
    policy_free_hours   int         not null,
    policy_late_percent int         not null check (policy_late_percent between 0 and 100),
    token_hash          bytea       not null,
    earlier_token_hash  bytea,
    placed_at           timestamptz not null
);

-- At most one booking per quote, whatever the code believes. Only a cancelled one gives its quote back: an expired
-- one may still come to life when its money arrives late.
create unique index booking_living_quote on booking (quote_id) where status <> 'CANCELLED';

create index booking_customer on booking (customer_id);

create index booking_pending on booking (hold_expires_at) where status = 'PENDING_PAYMENT';

-- Frozen with the booking: later prices never change it.
create table booking_line (
    booking_id         uuid   not null references booking (id),
    position           int    not null,
    service            text   not null,
    base_cents         bigint not null,
    age_factor_percent int    not null,
    mileage_band       text,
    price_source       text   not null,
    gross_cents        bigint not null check (gross_cents > 0),
    net_cents          bigint not null,
    vat_cents          bigint not null,
    primary key (booking_id, position),
    unique (booking_id, service),
    check (net_cents + vat_cents = gross_cents)
);

-- What happened, in order. Only ever added to.
create table booking_history (
    id          bigint      generated always as identity primary key,
    booking_id  uuid        not null references booking (id),
    happened_at timestamptz not null,
    kind        text        not null,
    from_status text,
    to_status   text,
    actor       text        not null,
    reason      text        not null,
    hold_until  timestamptz
);

create index booking_history_booking on booking_history (booking_id);

-- What a customer typed, apart from the booking, so that it can go while the figures stay.
create table booking_contact (
    booking_id     uuid primary key references booking (id),
    customer_id    uuid not null,
    phone          text not null,
    notes          text,
    license_plate  text,
    pickup_street  text not null,
    pickup_zip     text not null,
    pickup_city    text not null,
    return_street  text not null,
    return_zip     text not null,
    return_city    text not null,
    invoice_street text,
    invoice_zip    text,
    invoice_city   text
);
