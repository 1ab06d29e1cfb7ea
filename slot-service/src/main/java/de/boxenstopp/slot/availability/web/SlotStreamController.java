package de.boxenstopp.slot.availability.web;

import de.boxenstopp.slot.availability.application.LiveCalendar;
import de.boxenstopp.slot.availability.web.SlotChannel.Interest;
import de.boxenstopp.slot.calendar.domain.Berlin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Writes from the thread of the request, which is a virtual one: a few kilobytes for each who listens, and one who reads
 * slowly keeps nobody else waiting.
 */
@RestController
class SlotStreamController {

    private final SlotStreams streams;
    private final LiveCalendar live;
    private final Clock clock;

    SlotStreamController(SlotStreams streams, LiveCalendar live, Clock clock) {
        this.streams = streams;
        this.live = live;
        this.clock = clock;
    }

    @GetMapping(path = "/api/slots/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            @Valid SlotQuery query,
            Locale locale,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response) {
        var today = Berlin.dayOf(clock.instant());
        var workshop = live.current().workshop(query.workshop()).workshop();
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            var interest = new Interest(workshop, query.minutes(), Language.of(locale));
            streams.tell(interest, query.from(today), query.to(today), lastEventId, response);
        }
    }
}
