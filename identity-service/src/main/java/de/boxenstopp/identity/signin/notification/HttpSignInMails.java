package de.boxenstopp.identity.signin.notification;

import de.boxenstopp.identity.signin.application.SignInMail;
import de.boxenstopp.identity.signin.application.SignInMails;
import de.boxenstopp.kit.http.ServiceClients;
import java.net.URI;
import java.time.Instant;
import org.springframework.web.util.UriComponentsBuilder;

/** Hands a mail over under the id of its request, so that a second time changes nothing. */
public final class HttpSignInMails implements SignInMails {

    private final ServiceClients services;
    private final URI publicUrl;

    public HttpSignInMails(ServiceClients services, URI publicUrl) {
        this.services = services;
        this.publicUrl = publicUrl;
    }

    @Override
    public void send(SignInMail mail) {
        services.to("notification")
                .put()
                .uri("/internal/sign-in-mails/{id}", mail.id())
                .body(new Body(
                        mail.email().value(),
                        mail.language(),
                        linkOf(mail),
                        mail.code().digits(),
                        mail.expiresAt()))
                .retrieve()
                .toBodilessEntity();
    }

    private String linkOf(SignInMail mail) {
        return UriComponentsBuilder.fromUri(publicUrl)
                .replacePath("/auth/customer/verify")
                .queryParam("token", mail.link().value())
                .toUriString();
    }

    record Body(String email, String language, String link, String code, Instant expiresAt) {

        @Override
        public String toString() {
            return "Body[hidden]";
        }
    }
}
