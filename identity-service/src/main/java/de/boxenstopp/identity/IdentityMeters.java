package de.boxenstopp.identity;

import de.boxenstopp.identity.session.application.Sessions;
import de.boxenstopp.identity.signin.application.SignInRequests;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counted now and then rather than with every scrape. */
@Component
class IdentityMeters {

    private final Sessions sessions;
    private final SignInRequests requests;
    private final Clock clock;
    private final AtomicLong alive = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();

    IdentityMeters(Sessions sessions, SignInRequests requests, Clock clock, MeterRegistry meters) {
        this.sessions = sessions;
        this.requests = requests;
        this.clock = clock;
        Gauge.builder("identity.sessions", alive::get)
                .description("Sessions that can be used")
                .register(meters);
        Gauge.builder("identity.mails.waiting", waiting::get)
                .description("Sign-in mails that notification-service has not taken over yet")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "15s")
    void count() {
        var now = clock.instant();
        alive.set(sessions.alive(now));
        waiting.set(requests.waitingMails(now));
    }
}
