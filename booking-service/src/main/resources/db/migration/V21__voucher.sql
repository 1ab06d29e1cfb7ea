-- A code that lowers a price. Amounts are gross cents.
create table voucher (
    code          text        primary key check (code ~ '^[A-Z0-9-]{4,40}$'),
    percent       int         check (percent between 1 and 100),
    cents         bigint      check (cents > 0),
    minimum_cents bigint      not null check (minimum_cents >= 0),
    valid_from    timestamptz,
    valid_until   timestamptz,
    max_uses      int         check (max_uses > 0), -- null: as often as you like
    uses          int         not null default 0 check (uses >= 0),
    created_at    timestamptz not null,
    check ((percent is null) <> (cents is null)),
    check (valid_from < valid_until)
);

-- Which booking used it: counted once per booking, whatever is repeated. A booking that came to nothing gave it back.
create table voucher_use (
    booking_id uuid        primary key references booking (id),
    code       text        not null references voucher (code),
    given_back boolean     not null default false,
    used_at    timestamptz not null
);

create index voucher_use_code on voucher_use (code);

alter table quote add column voucher_code text;
alter table booking add column voucher_code text;

-- What the voucher took off; the gross amount is what is left.
alter table quote_line add column discount_cents bigint not null default 0 check (discount_cents >= 0);
alter table booking_line add column discount_cents bigint not null default 0 check (discount_cents >= 0);
