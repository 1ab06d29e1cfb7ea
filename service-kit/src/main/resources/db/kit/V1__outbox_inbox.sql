-- Facts committed but not yet acknowledged by Kafka. A row vanishes with its acknowledgement, so that
-- nothing personal stays behind.
create table outbox (
    id            bigint      generated always as identity primary key,
    event_id      uuid        not null,
    topic         text        not null,
    message_key   uuid        not null,
    event_type    text        not null,
    payload       bytea,      -- null: a tombstone
    traceparent   text,
    created_at    timestamptz not null,
    parked_at     timestamptz,
    parked_reason text
);

create index outbox_parked on outbox (topic, message_key) where parked_at is not null;

-- Who relays. An instance that left without giving the lease back may still have sends under way.
create table outbox_lease (
    only_one boolean primary key default true check (only_one),
    holder   uuid
);

insert into outbox_lease default values;

-- Events that have had their effect. Kept for ever: topics of facts are, too, and may be read anew.
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null,
    primary key (consumer, event_id)
);

-- Dead letters that an operator has seen through, by where they lie in the dead-letter topic.
create table dead_letter_done (
    topic     text        not null,
    partition int         not null,
    position  bigint      not null,
    outcome   text        not null,
    done_at   timestamptz not null,
    primary key (topic, partition, position)
);
