package de.boxenstopp.booking.booking.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.boxenstopp.booking.booking.domain.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    @Test
    void saysWhenOnTheClockInWitten() {
        assertThat(file("Abholung", "", "Musterstraße 1")).contains("""
                BEGIN:VEVENT\r
                UID:1-pickup@boxenstopp.example\r
                DTSTAMP:20261021T080000Z\r
                DTSTART;TZID=Europe/Berlin:20261026T080000\r
                DTEND;TZID=Europe/Berlin:20261026T100000\r
                SUMMARY:Abholung\r
                """);
    }

    @Test
    void bringsItsTimeZoneAlong() {
        assertThat(file("a", "b", "c")).contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n", "END:VTIMEZONE\r\n");
    }

    @Test
    void escapesWhatMeansSomethingElse() {
        assertThat(file("a,b;c\\d", "one\ntwo", "Straße 1, 58452 Witten\r\nBEGIN:VALARM"))
                .contains("SUMMARY:a\\,b\\;c\\\\d\r\n")
                .contains("DESCRIPTION:one\\ntwo\r\n")
                .doesNotContain("\nBEGIN:VALARM");
    }

    @Test
    void breaksLongLinesBetweenCharacters() {
        var endless = "ä👩‍🔧".repeat(60);

        var file = file(endless, "", "");

        assertThat(file.split("\r\n", -1))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + endless + "\r\n");
    }

    @Test
    void knowsNoPlaceOnceTheContactIsErased() {
        assertThat(file("a", "b", "")).doesNotContain("LOCATION");
    }

    private static String file(String summary, String description, String place) {
        var window = new Window(UUID.randomUUID(), LocalDate.of(2026, 10, 26), LocalTime.of(8, 0), LocalTime.of(10, 0));
        var entry = new CalendarFile.Entry("1-pickup@boxenstopp.example", window, summary, description, place);
        return new CalendarFile(List.of(entry), Instant.parse("2026-10-21T08:00:00Z")).toString();
    }
}
