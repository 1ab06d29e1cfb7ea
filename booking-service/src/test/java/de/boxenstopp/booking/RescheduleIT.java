package de.boxenstopp.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.booking.BookingApi.Answer;
import de.boxenstopp.booking.peers.PeerStandIn;
import de.boxenstopp.events.booking.BookingRescheduled;
import de.boxenstopp.kit.test.TestKeys;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** A customer moves a paid booking to other windows. */
class RescheduleIT extends BookingIT {

    private final UUID pickup = UUID.randomUUID();
    private final UUID comeback = UUID.randomUUID();

    @Test
    void takesOtherWindowsAndTellsTheWorld() {
        var placed = aPaidBooking();
        var before = api.get(BookingApi.path(placed), "Authorization", signedIn(placed))
                .body();

        var answer = reschedule(placed, pickup);
        var again = reschedule(placed, pickup);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(answer.body());
        assertThat(answer.body().path("pickup").path("slotId").asString()).isEqualTo(pickup.toString());
        assertThat(slotService.swaps()).containsExactly(placed.id("bookingId"));
        await().untilAsserted(() -> assertThat(
                        events.of("booking-events", placed.id("bookingId"), BookingRescheduled.class))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.getOldPickupSlotId())
                            .hasToString(before.path("pickup").path("slotId").asString());
                    assertThat(fact.getPickupSlotId()).isEqualTo(pickup);
                    assertThat(fact.getReturnSlotId()).isEqualTo(comeback);
                    assertThat(fact.getOldPickupWindow().getDate()).isEqualTo(slotService.pickupDay());
                }));
        var customer = signedIn(placed);
        assertThat(api.get(BookingApi.path(placed) + "/timeline", "Authorization", customer)
                        .body()
                        .findValuesAsString("label"))
                .contains("Termin geändert");
    }

    @Test
    void passesOnTheAlternativesAndKeepsItsWindows() {
        var placed = aPaidBooking();
        slotService.behaveWhenToSwap((_, _) -> PeerStandIn.Answer.problem(409, "slot-taken", """
                , "alternatives": [{"slotId": "55555555-5555-4555-8555-555555555555", "date": "2026-03-11"}]
                """));

        var refused = reschedule(placed, pickup);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("slot-taken");
        assertThat(refused.body().path("alternatives")).hasSize(1);
        assertThat(wishes(placed)).isZero();
    }

    @Test
    void holdsOnToTheWishWhileSlotServiceIsAway() {
        var placed = aPaidBooking();
        slotService.behaveWhenToSwap((_, _) -> PeerStandIn.Answer.problem(503, "temporarily-unavailable", ""));

        assertThat(reschedule(placed, pickup).problem()).isEqualTo("slots-unavailable");
        assertThat(wishes(placed)).isEqualTo(1);
        assertThat(reschedule(placed, UUID.randomUUID()).problem()).isEqualTo("reschedule-in-progress");

        slotService.behaveWhenToSwap((_, _) -> null);
        assertThat(reschedule(placed, pickup).status()).isEqualTo(200);
        assertThat(wishes(placed)).isZero();
    }

    @Test
    void isForPaidBookingsAndTheirCustomersOnly() {
        var unpaid = api.aBooking();
        var other = api.aBooking();

        assertThat(reschedule(unpaid, pickup).problem()).isEqualTo("not-reschedulable");
        assertThat(post(unpaid, pickup, "X-Booking-Token", BookingApi.token(other))
                        .status())
                .isEqualTo(401);
        assertThat(post(unpaid, pickup, "Authorization", signedIn(other)).status())
                .isEqualTo(404);
    }

    @Test
    void namesWhatIsMissing() {
        var placed = aPaidBooking();

        var refused = api.post(BookingApi.path(placed) + "/reschedule", "{}", "Authorization", signedIn(placed));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").findValuesAsString("field"))
                .containsExactly("pickupSlotId", "returnSlotId");
    }

    private Answer aPaidBooking() {
        var placed = api.aBooking();
        SpecificRecord booked = SlotFacts.booked(placed, UUID.randomUUID());
        events.publish("slot-events", placed.id("bookingId"), booked);
        await().untilAsserted(() -> assertThat(api.read(placed).text("status")).isEqualTo("CONFIRMED"));
        return placed;
    }

    private Answer reschedule(Answer placed, UUID wanted) {
        return post(placed, wanted, "Authorization", signedIn(placed));
    }

    private Answer post(Answer placed, UUID wanted, String header, String value) {
        return api.post(
                BookingApi.path(placed) + "/reschedule",
                "{\"pickupSlotId\": \"%s\", \"returnSlotId\": \"%s\"}".formatted(wanted, comeback),
                header,
                value);
    }

    private String signedIn(Answer placed) {
        var customer = jdbc.sql("select customer_id from booking where id = :id")
                .param("id", placed.id("bookingId"))
                .query(UUID.class)
                .single();
        return "Bearer "
                + TestKeys.userToken(
                        UUID.randomUUID().toString(),
                        "CUSTOMER",
                        Map.of("email", "proven@example.de", "customerIds", List.of(customer.toString())));
    }

    private int wishes(Answer placed) {
        return jdbc.sql("select count(*) from reschedule where booking_id = :id")
                .param("id", placed.id("bookingId"))
                .query(Integer.class)
                .single();
    }
}
