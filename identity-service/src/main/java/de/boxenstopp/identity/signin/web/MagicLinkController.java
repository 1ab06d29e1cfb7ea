package de.boxenstopp.identity.signin.web;

import de.boxenstopp.identity.account.domain.Email;
import de.boxenstopp.identity.signin.application.RequestSignIn;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MagicLinkController {

    private final RequestSignIn requestSignIn;

    MagicLinkController(RequestSignIn requestSignIn) {
        this.requestSignIn = requestSignIn;
    }

    @Operation(summary = "A link and a code by mail; the answer is the same for every address")
    @PostMapping("/auth/customer/magic-link")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void request(@Valid @RequestBody MagicLink asked, Locale language) {
        requestSignIn.handle(Email.typed(asked.email()), language.getLanguage());
    }

    record MagicLink(@NotNull @Size(max = 300) String email) {

        @Override
        public String toString() {
            return "MagicLink[hidden]";
        }
    }
}
