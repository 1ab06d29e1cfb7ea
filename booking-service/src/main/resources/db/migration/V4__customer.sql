-- Personal data of customers are here and in booking_contact, nowhere else.
create table customer (
    id            uuid        primary key,
    version       bigint      not null,
    first_name    text        not null,
    last_name     text        not null,
    email         text        not null,
    phone         text        not null,
    language      text        not null,
    registered_at timestamptz not null
);

create table customer_consent (
    customer_id uuid        not null references customer (id) on delete cascade,
    kind        text        not null,
    given       boolean     not null,
    decided_at  timestamptz not null,
    version     text        not null,
    primary key (customer_id, kind)
);
