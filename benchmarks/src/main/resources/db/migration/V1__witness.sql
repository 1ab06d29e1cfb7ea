-- What was committed, in order per key, and what took effect.
create table witness (
    n           bigint generated always as identity primary key,
    message_key uuid   not null,
    event_id    uuid   not null unique
);

create table effect (
    n           bigint generated always as identity primary key,
    message_key uuid   not null,
    event_id    uuid   not null
);

-- From commit to the commit of the effect, as one instance saw it.
create table latency (
    events     bigint not null,
    p50_micros bigint not null,
    p99_micros bigint not null,
    max_micros bigint not null
);
