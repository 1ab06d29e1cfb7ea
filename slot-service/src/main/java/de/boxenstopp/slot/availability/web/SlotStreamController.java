package de.boxenstopp.slot.availability.web;

import de.boxenstopp.slot.availability.application.LiveCalendar;
import de.boxenstopp.slot.availability.web.SlotChannel.Interest;
import de.boxenstopp.slot.calendar.domain.Berlin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Writes from a virtual thread for each who listens, so that one who reads slowly keeps nobody else waiting; not from the
 * thread of the request, whose stack would be kept with all the filters on it.
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
    @Nullable
    StreamingResponseBody stream(
            @Valid SlotQuery query,
            Locale locale,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var today = Berlin.dayOf(clock.instant());
        var workshop = live.current().workshop(query.workshop()).workshop();
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return null;
        }
        var interest = new Interest(workshop, query.minutes(), Language.of(locale));
        return streams.tell(interest, query.from(today), query.to(today), lastEventId, response);
    }
}
