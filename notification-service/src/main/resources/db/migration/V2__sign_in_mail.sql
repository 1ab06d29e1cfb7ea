-- Which sign-in mails were asked for, so that asking again sends nothing again. Kept until the link is worthless.
create table sign_in_request (
    id         uuid        primary key,
    expires_at timestamptz not null
);

-- Those not sent yet, with their secrets. Deleted with the mail server's yes, or when they are worthless.
create table sign_in_mail (
    id         uuid        primary key references sign_in_request on delete cascade,
    email      text        not null,
    language   text        not null check (language in ('DE', 'EN')),
    link       text        not null,
    code       text        not null,
    expires_at timestamptz not null,
    attempts   int         not null default 0,
    refusals   int         not null default 0,
    due_at     timestamptz not null,
    created_at timestamptz not null
);

create index sign_in_mail_due on sign_in_mail (due_at);
create index sign_in_request_expiry on sign_in_request (expires_at);
