package de.boxenstopp.booking.booking.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.boxenstopp.booking.booking.domain.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Appointments as RFC 5545 writes them, with the rules of the time zone in the file: a calendar elsewhere must show the
 * same time on the clock in Witten.
 */
record CalendarFile(List<Entry> entries, Instant writtenAt) {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final String BERLIN = """
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:DAYLIGHT
            DTSTART:19810329T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            TZNAME:CEST
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            TZNAME:CET
            END:STANDARD
            END:VTIMEZONE
            """;

    CalendarFile {
        entries = List.copyOf(entries);
    }

    @Override
    public String toString() {
        var file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Boxenstopp//booking-service//DE");
        line(file, "METHOD:PUBLISH");
        BERLIN.lines().forEach(line -> line(file, line));
        entries.forEach(entry -> write(file, entry));
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private void write(StringBuilder file, Entry entry) {
        var window = entry.window();
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + entry.uid());
        line(file, "DTSTAMP:" + LOCAL.format(writtenAt.atOffset(ZoneOffset.UTC)) + "Z");
        line(file, "DTSTART;TZID=Europe/Berlin:" + local(window.date(), window.start()));
        line(file, "DTEND;TZID=Europe/Berlin:" + local(window.date(), window.end()));
        line(file, "SUMMARY:" + text(entry.summary()));
        line(file, "DESCRIPTION:" + text(entry.description()));
        if (!entry.place().isEmpty()) {
            line(file, "LOCATION:" + text(entry.place()));
        }
        line(file, "END:VEVENT");
    }

    private static String local(LocalDate date, LocalTime time) {
        return LOCAL.format(date.atTime(time));
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Lines are counted in bytes, and broken between characters. */
    private static void line(StringBuilder file, String content) {
        var length = 0;
        for (var character : content.codePoints().toArray()) {
            var written = Character.toString(character);
            var bytes = written.getBytes(UTF_8).length;
            if (length + bytes > LONGEST_LINE) {
                file.append("\r\n ");
                length = 1;
            }
            file.append(written);
            length += bytes;
        }
        file.append("\r\n");
    }

    /** @param place empty when nobody knows it any more */
    record Entry(String uid, Window window, String summary, String description, String place) {

        /** Names where somebody lives, so never in a log. */
        @Override
        public String toString() {
            return "Entry[" + uid + "]";
        }
    }
}
