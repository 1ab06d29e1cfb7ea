-- Bookings that are to get an invoice, or have it.
create table invoice_request (
    payment_id  uuid        primary key,
    booking_id  uuid        not null unique,
    lines       jsonb       not null,
    state       text        not null check (state in ('WAITING', 'REFUSED', 'ISSUED')),
    next_try_at timestamptz,
    check (state <> 'ISSUED' or next_try_at is null)
);

create index invoice_request_open on invoice_request (next_try_at) where next_try_at is not null;
create index invoice_request_state on invoice_request (state) where state <> 'ISSUED';

-- Locked by whoever takes a number, until it is used or given back: no gaps.
create table invoice_counter (
    year int primary key,
    last int not null check (last > 0)
);

create table invoice (
    document_id uuid        primary key,
    number      text        not null unique check (number ~ '^RE-\d{4}-\d{4,}$'),
    booking_id  uuid        not null unique,
    payment_id  uuid        not null unique,
    net_cents   bigint      not null,
    vat_cents   bigint      not null,
    gross_cents bigint      not null check (gross_cents > 0 and gross_cents = net_cents + vat_cents),
    issued_on   date        not null,
    created_at  timestamptz not null
);

create table invoice_line (
    document_id uuid   not null references invoice,
    position    int    not null,
    service     text   not null,
    net_cents   bigint not null,
    vat_cents   bigint not null,
    gross_cents bigint not null check (gross_cents = net_cents + vat_cents),
    primary key (document_id, position)
);

-- A document is corrected by another document, never by hand.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed', tg_table_name;
end $$;

create trigger invoice_stays before update or delete on invoice
    for each row execute function refuse_change();

create trigger invoice_line_stays before update or delete on invoice_line
    for each row execute function refuse_change();
