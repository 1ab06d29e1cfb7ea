package de.boxenstopp.booking.checkout.application;

import de.boxenstopp.booking.checkout.domain.Attempts;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes attempts that nobody asked about any more, and forgets what they said: the name of a customer is in it. Nothing
 * is lost by it: checkout and hold ended before, so the booking is paid or expired, and no further attempt can follow.
 */
@Service
public class CloseForgottenAttempts {

    private final Attempts attempts;
    private final CheckoutSettings settings;
    private final CheckoutMetrics metrics;
    private final Clock clock;

    CloseForgottenAttempts(Attempts attempts, CheckoutSettings settings, CheckoutMetrics metrics, Clock clock) {
        this.attempts = attempts;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Transactional
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void handle() {
        metrics.forgotten(attempts.closeEndedBefore(clock.instant().minus(settings.overdue())));
    }
}
