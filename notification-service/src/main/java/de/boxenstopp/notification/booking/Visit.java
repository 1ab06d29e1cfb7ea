package de.boxenstopp.notification.booking;

import java.util.List;

/** What was booked. */
public record Visit(Window pickup, Window comeback, Vehicle vehicle, List<Line> lines) {

    public record Vehicle(String brand, String model, int year) {}

    public record Line(String service, long grossCents) {}

    public long grossCents() {
        return lines.stream().mapToLong(Line::grossCents).sum();
    }
}
