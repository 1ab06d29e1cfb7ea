package de.boxenstopp.notification.signin;

import de.boxenstopp.notification.Language;
import de.boxenstopp.notification.sending.SendingLoop;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes a mail to be sent; whoever asks does not wait for the mail server. */
@RestController
class SignInMailController {

    private final SignInMails mails;
    private final SendingLoop signInLoop;
    private final Clock clock;

    SignInMailController(SignInMails mails, SendingLoop signInLoop, Clock clock) {
        this.mails = mails;
        this.signInLoop = signInLoop;
        this.clock = clock;
    }

    @PutMapping("/internal/sign-in-mails/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(@PathVariable UUID id, @Valid @RequestBody SignInMailRequest request) {
        if (request.expiresAt().isAfter(clock.instant())) {
            mails.add(request.toMail(id));
            signInLoop.wakeUp();
        }
    }

    /** Not worth sending without all of it. */
    record SignInMailRequest(
            @NotNull @Size(max = 254) @Pattern(regexp = "[^\\s@]+@[^\\s@]+")
            String email,

            @NotNull Language language,

            @NotNull @Size(max = 2000) @Pattern(regexp = "https?://\\S+")
            String link,

            @NotNull @Pattern(regexp = "[0-9]{6}") String code,

            @NotNull Instant expiresAt) {

        SignInMail toMail(UUID id) {
            return new SignInMail(id, email, language, link, code, expiresAt, 0, 0);
        }

        @Override
        public String toString() {
            return "SignInMailRequest[hidden]";
        }
    }
}
