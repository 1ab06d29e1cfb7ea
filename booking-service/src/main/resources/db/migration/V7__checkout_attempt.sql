-- One opening of a checkout. It is written down before anybody is asked, with every word of the call, so that the call
-- can be repeated unchanged whatever dies in between.
create table checkout_attempt (
    payment_id uuid        primary key,
    booking_id uuid        not null references booking (id),
    -- STARTED: the hold is not moved yet. READY: payment-service may be asked. Both are open.
    state      text        not null check (state in ('STARTED', 'READY', 'CLOSED', 'NEVER_OPENED')),
    started_at timestamptz not null,
    expires_at timestamptz not null,
    request    text, -- names its customer, hence kept only as long as it may be repeated
    check ((request is not null) = (state in ('STARTED', 'READY')))
);

-- Two clicks at once open one checkout, whatever the code believes.
create unique index checkout_attempt_open on checkout_attempt (booking_id) where state in ('STARTED', 'READY');

create index checkout_attempt_booking on checkout_attempt (booking_id);

create index checkout_attempt_overdue on checkout_attempt (expires_at) where state in ('STARTED', 'READY');
