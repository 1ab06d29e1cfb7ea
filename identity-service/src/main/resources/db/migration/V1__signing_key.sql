-- What users' tokens are signed with. Which key signs follows from the time alone: the one that began last.
create table signing_key (
    id             uuid        primary key,   -- kid
    public_key     bytea       not null,      -- X.509
    private_sealed bytea       not null,      -- PKCS#8, encrypted
    created_at     timestamptz not null,      -- published since
    signs_from     timestamptz not null unique,
    check (signs_from >= created_at)
);
