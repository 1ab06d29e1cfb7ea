package de.boxenstopp.identity.signin.web;

import de.boxenstopp.identity.answer.SignInAnswer;
import de.boxenstopp.identity.secrets.OpaqueToken;
import de.boxenstopp.identity.signin.application.VerifySignIn;
import de.boxenstopp.identity.signin.domain.SignInExpired;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a link in a mail leads: to a button. Following the link changes nothing, as programs that look for viruses in
 * mails do so, too.
 */
@RestController
class VerifyPageController {

    private static final URI HOME = URI.create("/");

    private final VerifySignIn verifySignIn;
    private final VerifyPage page;
    private final OwnOrigin ownOrigin;
    private final SignInAnswer answer;

    VerifyPageController(VerifySignIn verifySignIn, VerifyPage page, OwnOrigin ownOrigin, SignInAnswer answer) {
        this.verifySignIn = verifySignIn;
        this.page = page;
        this.ownOrigin = ownOrigin;
        this.answer = answer;
    }

    @Operation(summary = "A page whose button signs in")
    @GetMapping(path = "/auth/customer/verify")
    ResponseEntity<String> show(@RequestParam(defaultValue = "") String token, Locale language) {
        return html(HttpStatus.OK, page.asking(token, language));
    }

    /** Only our own page may press its button: else another site could sign somebody in to an account not theirs. */
    @Operation(summary = "What that button does")
    @PostMapping(path = "/auth/customer/verify", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> press(
            @RequestParam(defaultValue = "") String token, @RequestHeader HttpHeaders headers, Locale language) {
        if (!ownOrigin.sent(headers)) {
            throw new AccessDeniedException("a form of another site");
        }
        try {
            var opened = verifySignIn.byLink(new OpaqueToken(token));
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(HOME)
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.SET_COOKIE, answer.cookieOf(opened))
                    .build();
        } catch (SignInExpired _) {
            return html(HttpStatus.GONE, page.expired(language));
        }
    }

    private static ResponseEntity<String> html(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", VerifyPage.POLICY)
                .header("Referrer-Policy", "no-referrer") // the address holds the token
                .body(html);
    }
}
