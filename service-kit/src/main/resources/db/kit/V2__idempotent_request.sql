-- Calls that came with an Idempotency-Key. Without the key nothing here can be read or matched: scope and
-- key are hashes, the request is a hash keyed by it, the answer is encrypted under it.
create table idempotent_request (
    scope_hash    bytea       not null,
    key_hash      bytea       not null,
    request_hash  bytea       not null,
    work_id       uuid        not null,   -- the id of what the call creates, the same at every attempt
    running_until timestamptz not null,   -- a call silent for longer counts as dead
    answer        bytea,                  -- null: not answered yet
    created_at    timestamptz not null,
    primary key (scope_hash, key_hash)
);

create index idempotent_request_created on idempotent_request (created_at);
