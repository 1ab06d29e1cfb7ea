-- What slot-service says to PostgreSQL for a hold, and for its release by a fact. Keep it as it is there.
\set booking random(1, 9000000000000000000)
select id, workshop_id, kind, date, starts, ends, capacity from slot_window where id in ({pickup}, {return});
begin;
select true from pg_advisory_xact_lock(hashtextextended(md5(:booking::text), 0));
select booking_id, held_until, payment_id, duration_minutes, pickup_date, pickup_slot_id, return_date, return_slot_id,
    workshop_id, status, version from reservation where booking_id = md5(:booking::text)::uuid;
select d.date, d.opens, d.closes, d.bays, coalesce(d.daily_cap, 100) as daily_cap, d.closed_because
    from workshop_day d where d.workshop_id = {workshop} and d.date between {pickupDate} and {returnDate} order by d.date;
select d.date, d.opens, d.closes, d.bays, coalesce(d.daily_cap, 100) as daily_cap, d.closed_because
    from workshop_day d where d.workshop_id = {workshop} and d.date in ({pickupDate}, {returnDate}) order by d.date for update;
select 'PICKUP' as what, w.date, w.capacity, (
        select count(*) from reservation r
        where r.workshop_id = w.workshop_id and r.pickup_date = w.date and r.pickup_slot_id = w.id
          and r.status in ('HELD', 'FIRM') and r.booking_id <> md5(:booking::text)::uuid) as taken
    from slot_window w where w.id = {pickup}
    union all
    select 'RETURN', w.date, w.capacity, (
        select count(*) from reservation r
        where r.workshop_id = w.workshop_id and r.return_date = w.date and r.return_slot_id = w.id
          and r.status in ('HELD', 'FIRM') and r.booking_id <> md5(:booking::text)::uuid)
    from slot_window w where w.id = {return}
    union all
    select 'BOOKINGS', {pickupDate}, 0, count(*) from reservation r
    where r.workshop_id = {workshop} and r.pickup_date = {pickupDate}
      and r.status in ('HELD', 'FIRM') and r.booking_id <> md5(:booking::text)::uuid
    union all
    select 'MINUTES', b.date, 0, sum(b.minutes) from bay_minutes b
    where b.workshop_id = {workshop} and b.date in ({pickupDate}, {returnDate}) and b.booking_id <> md5(:booking::text)::uuid
    group by b.date;
with ordered as materialized (select pg_advisory_xact_lock(hashtextextended('slot-events ' || :booking, 0)))
    insert into outbox (event_id, topic, message_key, event_type, payload, traceparent, created_at)
    select gen_random_uuid(), 'slot-events', md5(:booking::text)::uuid, 'de.boxenstopp.events.slot.SlotHeld',
        decode(repeat('ab', 120), 'hex'), null, now() from ordered;
insert into reservation (held_until, payment_id, duration_minutes, pickup_date, pickup_slot_id, return_date, return_slot_id,
        workshop_id, status, version, booking_id)
    values (now() + interval '30 minutes', null, 120, {pickupDate}, {pickup}, {returnDate}, {return},
        {workshop}, 'HELD', 0, md5(:booking::text)::uuid);
insert into bay_minutes (booking_id, date, minutes, workshop_id) values (md5(:booking::text)::uuid, {pickupDate}, 120, {workshop});
commit;
begin;
insert into inbox (consumer, event_id, received_at) values ('slot-service', gen_random_uuid(), now()) on conflict do nothing;
select true from pg_advisory_xact_lock(hashtextextended(md5(:booking::text), 0));
select booking_id, held_until, payment_id, duration_minutes, pickup_date, pickup_slot_id, return_date, return_slot_id,
    workshop_id, status, version from reservation where booking_id = md5(:booking::text)::uuid;
with ordered as materialized (select pg_advisory_xact_lock(hashtextextended('slot-events ' || :booking, 0)))
    insert into outbox (event_id, topic, message_key, event_type, payload, traceparent, created_at)
    select gen_random_uuid(), 'slot-events', md5(:booking::text)::uuid, 'de.boxenstopp.events.slot.SlotReleased',
        decode(repeat('ab', 120), 'hex'), null, now() from ordered;
update reservation set held_until = null, payment_id = null, duration_minutes = 120, pickup_date = {pickupDate},
        pickup_slot_id = {pickup}, return_date = {returnDate}, return_slot_id = {return}, workshop_id = {workshop},
        status = 'RELEASED', version = 1
    where booking_id = md5(:booking::text)::uuid and version = 0;
delete from bay_minutes where booking_id = md5(:booking::text)::uuid;
commit;
