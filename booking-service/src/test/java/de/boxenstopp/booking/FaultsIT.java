package de.boxenstopp.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.booking.peers.PeerStandIn;
import de.boxenstopp.events.booking.BookingCreated;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What dies on the way to a booking, and what is left afterwards. */
class FaultsIT extends BookingIT {

    @AfterEach
    void repair() {
        jdbc.sql("drop trigger if exists fault on booking_contact").update();
        jdbc.sql("drop trigger if exists fault on idempotent_request").update();
    }

    @Test
    void goesOnWhereTheDatabaseFailedAfterTheHold() {
        var quote = api.aQuote();
        var key = UUID.randomUUID().toString();
        failOn("insert", "booking_contact");

        var failed = api.place(quote, "Idempotency-Key", key);

        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(bookingsOf(quote)).isZero();
        assertThat(outboxHas(slotService.asked().getFirst())).isFalse();

        repair();
        var placed = api.place(quote, "Idempotency-Key", key);

        assertThat(placed.status()).isEqualTo(201);
        assertThat(slotService.asked()).containsExactly(placed.id("bookingId"), placed.id("bookingId"));
        assertThat(bookingsOf(quote)).isEqualTo(1);
        await().untilAsserted(
                        () -> assertThat(events.of("booking-events", placed.id("bookingId"), BookingCreated.class))
                                .hasSize(1));
    }

    @Test
    void findsTheBookingAgainWhenItDiedBeforeItsAnswer() {
        var quote = api.aQuote();
        var key = UUID.randomUUID().toString();
        failOn("update", "idempotent_request");

        assertThat(api.place(quote, "Idempotency-Key", key).status()).isEqualTo(503);
        assertThat(bookingsOf(quote)).isEqualTo(1);

        repair();
        jdbc.sql("update idempotent_request set running_until = now() where answer is null")
                .update();
        var placed = api.place(quote, "Idempotency-Key", key);

        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.id("bookingId")).isEqualTo(slotService.asked().getFirst());
        assertThat(slotService.asked()).hasSize(1);
        assertThat(bookingsOf(quote)).isEqualTo(1);
        assertThat(api.read(placed).status()).isEqualTo(200);
        await().untilAsserted(
                        () -> assertThat(events.of("booking-events", placed.id("bookingId"), BookingCreated.class))
                                .hasSize(1));
    }

    @Test
    void letsTheQuoteBeUsedAgainAfterAFailureWithoutAKey() {
        var quote = api.aQuote();
        failOn("insert", "booking_contact");
        assertThat(api.place(quote).status()).isEqualTo(503);

        repair();

        assertThat(api.place(quote).status()).isEqualTo(201);
    }

    @Test
    void asksToComeBackWhileSlotServiceIsAway() {
        var quote = api.aQuote();
        slotService.stop();

        var failed = api.place(quote);

        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.problem()).isEqualTo("slots-unavailable");
        assertThat(failed.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(bookingsOf(quote)).isZero();

        slotService.start();
        assertThat(api.place(quote).status()).isEqualTo(201);
    }

    @Test
    void asksToComeBackWhileSlotServiceIsInTrouble() {
        slotService.behave((_, _) -> PeerStandIn.Answer.problem(503, "temporarily-unavailable", ""));

        assertThat(api.aBooking().problem()).isEqualTo("slots-unavailable");
    }

    @Test
    void asksAgainWhenOnlyTheConnectionBroke() {
        slotService.behave((booking, exchange) -> {
            if (slotService.asked().size() == 1) {
                exchange.close();
            }
            return null;
        });

        var placed = api.aBooking();

        assertThat(placed.status()).isEqualTo(201);
        assertThat(slotService.asked()).containsExactly(placed.id("bookingId"), placed.id("bookingId"));
    }

    @Test
    void stopsAskingWhoIsAwayAndBeginsAgainByItself() {
        slotService.behave((_, _) -> PeerStandIn.Answer.problem(500, "internal-error", ""));
        for (var call = 0; call < 20; call++) {
            assertThat(api.aBooking().problem()).isEqualTo("slots-unavailable");
        }
        assertThat(slotService.asked()).hasSizeLessThan(20);

        slotService.reset();

        await().untilAsserted(() -> assertThat(api.aBooking().status()).isEqualTo(201));
    }

    private void failOn(String act, String table) {
        jdbc.sql("""
                create or replace function fail() returns trigger language plpgsql as
                'begin raise exception ''injected'' using errcode = ''57P03''; end'
                """).update();
        jdbc.sql("create trigger fault before %s on %s for each row execute function fail()".formatted(act, table))
                .update();
    }

    private long bookingsOf(UUID quote) {
        return jdbc.sql("select count(*) from booking where quote_id = :quote")
                .param("quote", quote)
                .query(Long.class)
                .single();
    }

    private boolean outboxHas(UUID key) {
        return jdbc.sql("select exists (select from outbox where message_key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }
}
