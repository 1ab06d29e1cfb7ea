-- One verified e-mail each.
create table account (
    id              uuid        primary key,
    email           text        not null unique,
    created_at      timestamptz not null,
    last_sign_in_at timestamptz not null
);

-- Which e-mail a customer record has, as booking-service told last.
create table customer_record (
    customer_id   uuid        primary key,
    email         text        not null,
    registered_at timestamptz not null,
    told_at       timestamptz not null
);

create index customer_record_email on customer_record (email, registered_at);
