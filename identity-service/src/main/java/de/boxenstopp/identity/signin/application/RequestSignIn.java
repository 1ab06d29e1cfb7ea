package de.boxenstopp.identity.signin.application;

import de.boxenstopp.identity.account.domain.Email;
import de.boxenstopp.identity.secrets.OpaqueToken;
import de.boxenstopp.identity.signin.domain.SignInCode;
import de.boxenstopp.identity.signin.domain.SignInPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody wants a link. Nobody is looked up: an address without an account gets its mail too, and the account when the
 * link is used. So there is nothing here to find out about others.
 */
@Service
public class RequestSignIn {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final SignInRequests requests;
    private final SignInPolicy policy;
    private final MeterRegistry meters;
    private final Clock clock;

    RequestSignIn(SignInRequests requests, SignInPolicy policy, MeterRegistry meters, Clock clock) {
        this.requests = requests;
        this.policy = policy;
        this.meters = meters;
        this.clock = clock;
    }

    /** The mail follows: what is committed here is that it will. */
    @Transactional
    public void handle(Email email, String language) {
        var now = clock.instant();
        if (requests.claim(email, now.minus(AN_HOUR)) >= policy.perHour()) {
            meters.counter("identity.mails.refused").increment();
            return;
        }
        var mail = new SignInMail(
                UUID.randomUUID(), email, language, OpaqueToken.next(), SignInCode.next(), now.plus(policy.valid()));
        requests.replace(mail, now);
    }
}
