package de.boxenstopp.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.boxenstopp.booking.BookingApi.Answer;
import de.boxenstopp.events.booking.CustomerProfile;
import de.boxenstopp.kit.test.TestKeys;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Customers with an account: one proven e-mail address, and all bookings with it. */
class SignedInIT extends BookingIT {

    private static final String EMAIL = "proven@example.de";

    @Test
    void opensTheBookingsOfItsCustomers() {
        var placed = api.aBooking();
        var path = BookingApi.path(placed);
        var mine = signedIn("CUSTOMER", customerOf(placed));

        assertThat(api.get(path, "Authorization", mine).text("bookingId")).isEqualTo(placed.text("bookingId"));
        assertThat(api.get(path + "/timeline", "Authorization", mine).body()).hasSize(2);
        assertThat(api.get(path + "/cancellation", "Authorization", mine).status())
                .isEqualTo(200);
        assertThat(api.get(path + "/calendar.ics", "Authorization", mine).problem())
                .isEqualTo("not-confirmed");
        assertThat(api.post(path + "/checkout", "", "Authorization", mine).status())
                .isEqualTo(200);
        assertThat(api.post(path + "/cancellation", "", "Authorization", mine).text("status"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void opensNothingToOthers() {
        var placed = api.aBooking();
        var path = BookingApi.path(placed);

        for (var somebody : List.of(
                signedIn("CUSTOMER", UUID.randomUUID()),
                signedIn("CUSTOMER"),
                signedIn("WORKSHOP", customerOf(placed)),
                signedIn("ADMIN", customerOf(placed)))) {
            for (var part : List.of("", "/timeline", "/cancellation", "/calendar.ics")) {
                assertThat(api.get(path + part, "Authorization", somebody).status())
                        .isEqualTo(404);
            }
            for (var part : List.of("/checkout", "/cancellation")) {
                assertThat(api.post(path + part, "", "Authorization", somebody).status())
                        .isEqualTo(404);
            }
        }
        assertThat(api.read(placed).text("status"))
                .as("the token is still good")
                .isEqualTo("PENDING_PAYMENT");
    }

    @Test
    void endsTheTokenWithItsFirstRequestWhateverItAsksFor() {
        var placed = api.aBooking();
        var another = api.aBooking();
        var mine = signedIn("CUSTOMER", customerOf(placed));

        api.get("/api/bookings", "Authorization", mine);

        assertThat(api.read(placed).status()).isEqualTo(404);
        assertThat(api.checkout(placed).status()).isEqualTo(404);
        assertThat(api.get(BookingApi.path(placed), "Authorization", mine).status())
                .isEqualTo(200);
        assertThat(api.read(another).status()).as("of somebody else").isEqualTo(200);
    }

    @Test
    void listsTheBookingsUnderWayFirst() {
        var first = api.aBooking();
        var second = api.aBooking();
        var third = api.aBooking();
        api.aBooking();
        api.cancel(third);
        var mine = signedIn("CUSTOMER", customerOf(first), customerOf(second), customerOf(third));

        var all = api.get("/api/bookings", "Authorization", mine);
        assertThat(ids(all))
                .containsExactly(second.text("bookingId"), first.text("bookingId"), third.text("bookingId"));
        assertThat(all.body().path("total").asInt()).isEqualTo(3);
        assertThat(ids(api.get("/api/bookings?page=1&size=2", "Authorization", mine)))
                .containsExactly(third.text("bookingId"));
        assertThat(ids(api.get("/api/bookings", "Authorization", signedIn("CUSTOMER"))))
                .isEmpty();
    }

    @Test
    void booksWithARecordOfItsOwnAndTheProvenAddress() {
        var placed = api.place(api.aQuote(), "Authorization", signedIn("CUSTOMER"));

        var customer = customerOf(placed);
        await().untilAsserted(() -> assertThat(events.of("customer-profiles", customer, CustomerProfile.class))
                .extracting(CustomerProfile::getEmail)
                .containsExactly(EMAIL));

        var again = api.place(api.aQuote(), "Authorization", signedIn("CUSTOMER", customer));

        assertThat(customerOf(again)).isEqualTo(customer);
    }

    @Test
    void usesTheRecordThatWasRegisteredLast() {
        var older = customerOf(api.aBooking());
        var newer = customerOf(api.aBooking());

        var placed = api.place(api.aQuote(), "Authorization", signedIn("CUSTOMER", newer, older, UUID.randomUUID()));

        assertThat(customerOf(placed)).isEqualTo(newer);
    }

    @Test
    void savesCardsOnlyOfThoseWhoAreSignedIn() {
        var wish = BookingApi.request(api.aQuote()).replace("\"newsletter\": false", "\"savePaymentMethod\": true");
        var guest = api.post("/api/bookings", wish);
        api.checkout(guest);
        var customer = signedIn("CUSTOMER");
        var signedIn = api.post(
                "/api/bookings",
                wish.replaceFirst("(?<=quoteId\": \")[^\"]+", api.aQuote().toString()),
                "Authorization",
                customer);
        api.checkout(signedIn);

        assertThat(paymentService.asked())
                .extracting(request -> request.path("savePaymentMethod").asBoolean())
                .containsExactly(false, true);
    }

    private UUID customerOf(Answer placed) {
        return jdbc.sql("select customer_id from booking where id = :id")
                .param("id", placed.id("bookingId"))
                .query(UUID.class)
                .single();
    }

    private static List<String> ids(Answer list) {
        return list.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("bookingId").asString())
                .toList();
    }

    private static String signedIn(String role, UUID... customers) {
        return "Bearer "
                + TestKeys.userToken(
                        UUID.randomUUID().toString(),
                        role,
                        Map.of(
                                "email",
                                EMAIL,
                                "customerIds",
                                Stream.of(customers).map(UUID::toString).toList()));
    }
}
