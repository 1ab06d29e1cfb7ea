-- The price list. Amounts are cents, gross, before the age factor. A price that is missing is missing: never zero.
create table car_model (
    id         int  primary key,
    brand      text not null,
    name       text not null,
    family     text not null, -- what people say without the generation
    first_year int  not null,
    last_year  int  not null,
    unique (brand, name),
    check (first_year <= last_year)
);

-- What people write for a brand, in lower case and without blanks and hyphens.
create table brand_name (
    plain_name text primary key,
    brand      text not null
);

create table base_price (
    model_id     int    not null references car_model (id),
    service      text   not null,
    mileage_band text,  -- null where the mileage does not matter
    base_cents   bigint not null check (base_cents > 0)
);

create unique index base_price_once on base_price (model_id, service, coalesce(mileage_band, ''));

create table service_duration (
    service text primary key,
    minutes int  not null check (minutes > 0)
);
