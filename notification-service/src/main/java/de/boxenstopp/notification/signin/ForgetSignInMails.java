package de.boxenstopp.notification.signin;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Secrets do not outlive their use. */
@Component
class ForgetSignInMails {

    private final SignInMails mails;

    ForgetSignInMails(SignInMails mails) {
        this.mails = mails;
    }

    @Scheduled(fixedDelayString = "30s")
    void forget() {
        mails.forgetExpired();
    }
}
