package de.boxenstopp.identity;

import de.boxenstopp.identity.account.application.Accounts;
import de.boxenstopp.identity.session.application.Sessions;
import de.boxenstopp.identity.signin.application.SignInRequests;
import de.boxenstopp.identity.staff.application.FailedLogins;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Nothing here is needed any more; each of it is worth nothing already, so that it does not matter when this runs. */
@Service
class ForgetWhatRanOut {

    private static final Duration COUNTED_FOR = Duration.ofHours(1); // requests per hour
    private static final Duration FAILURES_KEPT = Duration.ofDays(1);
    private static final Duration UNUSED_KEPT = Duration.ofDays(30);

    private final Sessions sessions;
    private final SignInRequests requests;
    private final FailedLogins failedLogins;
    private final Accounts accounts;
    private final Clock clock;

    ForgetWhatRanOut(
            Sessions sessions, SignInRequests requests, FailedLogins failedLogins, Accounts accounts, Clock clock) {
        this.sessions = sessions;
        this.requests = requests;
        this.failedLogins = failedLogins;
        this.accounts = accounts;
        this.clock = clock;
    }

    void handle() {
        var now = clock.instant();
        sessions.forgetExpired(now);
        requests.forgetBefore(now.minus(COUNTED_FOR));
        failedLogins.forgetBefore(now.minus(FAILURES_KEPT));
        accounts.forgetUnused(now.minus(UNUSED_KEPT));
    }
}
