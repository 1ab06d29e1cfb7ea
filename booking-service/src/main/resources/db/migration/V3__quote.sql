-- A price we stand by for a while, with all that it was made of.
create table quote (
    id               uuid        primary key,
    version          bigint      not null,
    brand            text        not null,
    model            text        not null,
    year             int         not null,
    mileage          int         not null check (mileage >= 0),
    duration_minutes int         not null check (duration_minutes > 0),
    created_at       timestamptz not null,
    valid_until      timestamptz not null,
    -- Which booking is just being placed with it, and how long that may take.
    claimed_by       uuid,
    claimed_until    timestamptz,
    used_by          uuid
);

create index quote_unused on quote (created_at) where used_by is null;

create table quote_line (
    quote_id           uuid   not null references quote (id) on delete cascade,
    position           int    not null,
    service            text   not null,
    base_cents         bigint not null check (base_cents > 0),
    age_factor_percent int    not null,
    mileage_band       text,
    price_source       text   not null,
    gross_cents        bigint not null check (gross_cents > 0),
    net_cents          bigint not null,
    vat_cents          bigint not null,
    primary key (quote_id, position),
    unique (quote_id, service),
    check (net_cents + vat_cents = gross_cents)
);
