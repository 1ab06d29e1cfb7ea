package de.boxenstopp.identity.signin.application;

import de.boxenstopp.identity.signin.application.SignInRequests.DueMail;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Hands waiting mails to notification-service, off the request: whether it is up, down or slow, the customer's answer is
 * the same. Tried until the link has run out. An instance that dies over one leaves it to the others when its time is up.
 */
@Service
public class HandOverMails {

    private static final Logger log = LoggerFactory.getLogger(HandOverMails.class);
    private static final Duration OURS_FOR = Duration.ofSeconds(20); // longer than a call may take
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 20;

    private final SignInRequests requests;
    private final SignInMails mails;
    private final Clock clock;

    HandOverMails(SignInRequests requests, SignInMails mails, Clock clock) {
        this.requests = requests;
        this.mails = mails;
        this.clock = clock;
    }

    public void handle() {
        var now = clock.instant();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            requests.takeDue(now, now.plus(OURS_FOR), AT_ONCE).forEach(due -> threads.execute(() -> handOver(due)));
        } catch (DataAccessException away) {
            log.warn(
                    "Waiting sign-in mails cannot be read; trying again: {}",
                    away.getClass().getSimpleName());
        }
    }

    private void handOver(DueMail due) {
        var id = due.mail().id();
        try {
            mails.send(due.mail());
            requests.handedOver(id);
        } catch (RuntimeException failed) {
            var pause = pauseAfter(due.tries());
            log.warn(
                    "Sign-in mail {} is not handed over, next try in {}: {}",
                    id,
                    pause,
                    failed.getClass().getSimpleName()); // its message may quote the address
            tryAgain(due, pause);
        }
    }

    private void tryAgain(DueMail due, Duration pause) {
        try {
            requests.tryAgain(due.mail().id(), clock.instant().plus(pause));
        } catch (DataAccessException away) {
            log.debug("It is tried again when our time is up", away);
        }
    }

    private static Duration pauseAfter(int tries) {
        var doubled = Duration.ofSeconds(1L << Math.min(tries - 1, 5));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
