#!/bin/sh
# Run once by PostgreSQL's image, when its volume is empty: one database and one role for each who needs one, of the same
# name; nobody can open another's.
set -eu

create() { # NAME PASSWORD
    psql --set ON_ERROR_STOP=1 --username postgres --dbname postgres --set name="$1" --set password="$2" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

create apicurio "$APICURIO_DB_PASSWORD"
create booking "$BOOKING_DB_PASSWORD"
create identity "$IDENTITY_DB_PASSWORD"
create notification "$NOTIFICATION_DB_PASSWORD"
create payment "$PAYMENT_DB_PASSWORD"
create slot "$SLOT_DB_PASSWORD"
psql --set ON_ERROR_STOP=1 --username postgres --dbname postgres \
    --command 'revoke connect on database postgres, template1 from public'
