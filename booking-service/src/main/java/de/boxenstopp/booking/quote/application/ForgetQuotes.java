package de.boxenstopp.booking.quote.application;

import de.boxenstopp.booking.quote.domain.Quotes;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ForgetQuotes {

    private final Quotes quotes;
    private final QuoteSettings settings;
    private final Clock clock;

    public ForgetQuotes(Quotes quotes, QuoteSettings settings, Clock clock) {
        this.quotes = quotes;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    @Transactional
    public void handle() {
        quotes.forgetUnused(clock.instant().minus(settings.keepUnused()));
    }
}
