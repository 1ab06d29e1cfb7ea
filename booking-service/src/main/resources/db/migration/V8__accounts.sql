-- A booking token ends when the account that owns the booking is signed in for the first time.
alter table booking add column token_ended boolean not null default false;

-- Asked with every request of somebody signed in.
create index booking_token_alive on booking (customer_id) where not token_ended;

-- Whether the card is to be saved; offered only to those who are signed in when they book.
alter table booking add column save_payment_method boolean not null default false;
