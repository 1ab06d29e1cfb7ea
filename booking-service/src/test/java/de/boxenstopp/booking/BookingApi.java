package de.boxenstopp.booking;

import de.boxenstopp.kit.test.TestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service from outside, as a browser sees it. */
final class BookingApi {

    static final String FIRST_NAME = "Maximiliane-Marker";
    static final String LAST_NAME = "Nachname-Marker 👩‍🔧";
    static final String EMAIL = "mail-marker@example.de";
    static final String PHONE = "0151 98765432";
    static final String PHONE_NUMBER = "+4915198765432";
    static final String STREET = "Straßenmarker-Straße 17b";
    static final String NOTES = "Notizmarker: bitte zweimal klingeln";
    static final String PLATE = "WIT-XY 987";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;

    BookingApi(String address) {
        this.address = address;
    }

    record Answer(int status, HttpResponse<String> response) {

        JsonNode body() {
            return JSON.readTree(response.body());
        }

        String text(String field) {
            return body().path(field).asString("");
        }

        UUID id(String field) {
            return UUID.fromString(text(field));
        }

        /** The last part of the problem's type. */
        String problem() {
            return text("type").replaceFirst(".*/", "");
        }
    }

    Answer quote(String brand, String model, int year, int mileage, String... services) {
        return post("/api/quotes", """
                {"vehicle": {"brand": "%s", "model": "%s", "year": %d, "mileage": %d}, "services": ["%s"]}
                """.formatted(brand, model, year, mileage, String.join("\", \"", services)));
    }

    UUID aQuote() {
        return quote("VW", "Golf", 2020, 60_000, "INSPECTION", "OIL").id("quoteId");
    }

    Answer place(UUID quote, String... headers) {
        return post("/api/bookings", request(quote), headers);
    }

    Answer aBooking() {
        return place(aQuote());
    }

    Answer read(Answer placed) {
        return get(path(placed), token(placed));
    }

    Answer timeline(Answer placed) {
        return get(path(placed) + "/timeline", token(placed));
    }

    Answer cancel(Answer placed) {
        return post(path(placed) + "/cancellation", "", "X-Booking-Token", token(placed));
    }

    Answer checkout(Answer placed) {
        return post(path(placed) + "/checkout", "{}", "X-Booking-Token", token(placed));
    }

    Answer cancellationTerms(Answer placed) {
        return get(path(placed) + "/cancellation", token(placed));
    }

    Answer get(String path, String token) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("X-Booking-Token", token)
                .GET());
    }

    Answer get(String path, String header, String value) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header(header, value)
                .GET());
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    Answer post(String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json");
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.POST(BodyPublishers.ofString(body)));
    }

    /** As an admin. */
    Answer admin(String method, String path, String body) {
        var token = TestKeys.userToken("staff-1", "ADMIN", Map.of("staffId", "staff-1"));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.ofString(body)));
    }

    /** Each quote wants a place of its own, as it is remembered for a moment which ones were refused. */
    static String request(UUID quote) {
        return """
                {
                  "quoteId": "%s",
                  "pickupSlotId": "%s",
                  "returnSlotId": "33333333-3333-4333-8333-333333333333",
                  "customer": {"firstName": "%s", "lastName": "%s", "email": "%s", "phone": "%s"},
                  "pickupAddress": {"street": "%s", "zip": "58452", "city": "Witten"},
                  "licensePlate": "%s",
                  "notes": "%s",
                  "acceptTerms": true,
                  "newsletter": false
                }
                """.formatted(quote, quote, FIRST_NAME, LAST_NAME, EMAIL, PHONE, STREET, PLATE, NOTES);
    }

    static String path(Answer placed) {
        return "/api/bookings/" + placed.text("bookingId");
    }

    static String token(Answer placed) {
        return placed.text("bookingToken");
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
