-- The payment that bought a booking. Without one a booking is not confirmed, whatever the code believes.
alter table booking add column payment_id uuid;

alter table booking add constraint booking_paid
    check (payment_id is not null or status in ('PENDING_PAYMENT', 'CANCELLED', 'EXPIRED'));

-- What payment-service told us about each payment, for the customer to see.
create table payment (
    payment_id     uuid        primary key,
    version        bigint      not null,
    booking_id     uuid        not null references booking (id),
    status         text        not null,
    expires_at     timestamptz,
    failure        text,
    first_heard_at timestamptz not null
);

create index payment_booking on payment (booking_id, first_heard_at);

-- What became of money that came: each payment is decided once, and one at most buys its booking. Only ever added to.
create table payment_decision (
    payment_id uuid        primary key,
    booking_id uuid        not null references booking (id),
    decision   text        not null check (decision in ('CONFIRMED', 'LATE', 'CANCELLED', 'DUPLICATE')),
    decided_at timestamptz not null
);

create unique index payment_decision_bought on payment_decision (booking_id) where decision = 'CONFIRMED';
