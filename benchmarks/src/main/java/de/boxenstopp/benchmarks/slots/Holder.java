package de.boxenstopp.benchmarks.slots;

import de.boxenstopp.benchmarks.Bench;
import de.boxenstopp.benchmarks.Http;
import de.boxenstopp.benchmarks.ServiceToken;
import de.boxenstopp.benchmarks.Shop;
import de.boxenstopp.stack.LocalStack;
import de.boxenstopp.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** booking-service, as far as slot-service knows it, with all the room it may want. */
final class Holder {

    private static final String[] PARTS = {"postgres", "kafka", "registry", "contracts", "slot"};

    private final Http http = new Http();
    private final ServiceToken token;
    private final String slot;
    private final List<Shop.Window> pickups;
    private final List<Shop.Window> returns;

    private Holder(LocalStack stack) throws Exception {
        token = new ServiceToken("booking", "slot", stack.privateKey("booking"));
        slot = stack.url("slot");
        var shop = new Shop(stack);
        pickups = shop.windows("PICKUP");
        returns = shop.windows("RETURN");
    }

    static Holder at(LocalStack stack) throws Exception {
        return new Holder(stack);
    }

    /** slot-service and what it needs, compiled as in production. */
    static LocalStack start(Path folder, Map<String, String> further) {
        return Bench.start(
                folder,
                settings -> withRoom(settings, further)
                        .withJvmOptions("slot", "-XX:TieredStopAtLevel=4", "-Xmx384m", "-Xmn128m"),
                PARTS);
    }

    /** The same, as {@code ./run} starts it. */
    static LocalStack startSmall(Path folder) {
        return Bench.start(folder, settings -> withRoom(settings, Map.of()), PARTS);
    }

    /** And behind a gateway that lets everybody through. */
    static LocalStack startBehindGateway(Path folder) {
        var parts = Stream.concat(Stream.of(PARTS), Stream.of("gateway")).toArray(String[]::new);
        return Bench.start(
                folder,
                settings -> withRoom(settings, Map.of())
                        .withEnvironment("gateway", Map.of("LIMITS_FACTOR", "100000"))
                        .withJvmOptions("gateway", "-Xmx640m"),
                parts);
    }

    private static StackSettings withRoom(StackSettings settings, Map<String, String> further) {
        var environment = new HashMap<>(Shop.ROOM);
        environment.put("BOXENSTOPP_SLOTS_DAILY_CAP", "100000000"); // so that windows run low, not days
        environment.putAll(further);
        return settings.withEnvironment("slot", environment);
    }

    /** Those of the days that most people look at, without the first ones. */
    List<Shop.Window> pickupsOfTwoWeeks() {
        var last = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(14);
        return pickups.stream().filter(window -> !window.date().isAfter(last)).toList();
    }

    List<Shop.Window> pickups() {
        return pickups;
    }

    Shop.Window someReturn(Shop.Window pickup) {
        return Shop.after(pickup, returns);
    }

    Http.Answer hold(UUID booking, Shop.Window pickup) throws IOException {
        return http.send(
                "PUT",
                slot + "/internal/reservations/" + booking,
                """
                {"workshopId": "%s", "pickupSlotId": "%s", "returnSlotId": "%s", "durationMinutes": 120}
                """.formatted(Shop.WORKSHOP, pickup.slotId(), someReturn(pickup).slotId()),
                "Authorization",
                token.header());
    }

    /** Two weeks, for work of a length that hardly anybody else asks for. */
    void look(LocalDate from, int durationMinutes) throws IOException {
        http.send(
                "GET",
                "%s/api/slots?from=%s&to=%s&durationMinutes=%d"
                        .formatted(slot, from, from.plusDays(13), durationMinutes),
                "");
    }

    /** What is left of a window, as everybody sees it. */
    int free(Shop.Window pickup) throws IOException {
        var answer = http.send("GET", "%s/api/slots?kind=PICKUP&from=%s&to=%2$s".formatted(slot, pickup.date()), "");
        for (var window : answer.json()) {
            if (pickup.slotId().equals(window.path("slotId").asString())) {
                return window.path("free").asInt();
            }
        }
        throw new IllegalStateException("There is no window " + pickup.slotId());
    }
}
