package de.boxenstopp.identity.signin.web;

import de.boxenstopp.identity.account.domain.Email;
import de.boxenstopp.identity.answer.SignInAnswer;
import de.boxenstopp.identity.secrets.OpaqueToken;
import de.boxenstopp.identity.session.application.OpenSession.Opened;
import de.boxenstopp.identity.signin.application.VerifySignIn;
import de.boxenstopp.identity.signin.domain.SignInCode;
import de.boxenstopp.kit.problem.InvalidField;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For portals and programs; browsers that follow a link in a mail come by {@link VerifyPageController}. */
@RestController
class VerifyController {

    private final VerifySignIn verifySignIn;
    private final SignInAnswer answer;

    VerifyController(VerifySignIn verifySignIn, SignInAnswer answer) {
        this.verifySignIn = verifySignIn;
        this.answer = answer;
    }

    @Operation(summary = "Signs in with the token of a link, or with e-mail and code; 410 when that is worth nothing")
    @PostMapping(path = "/auth/customer/verify", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SignInAnswer.Body> verify(@Valid @RequestBody Proof proof) {
        return answer.of(opened(proof));
    }

    private Opened opened(Proof proof) {
        if (proof.token != null) {
            return verifySignIn.byLink(new OpaqueToken(proof.token));
        }
        if (proof.email == null || proof.code == null) {
            throw new InvalidField("token", "token-or-code");
        }
        return verifySignIn.byCode(Email.typed(proof.email), new SignInCode(proof.code));
    }

    record Proof(
            @Nullable @Size(max = 200) String token,
            @Nullable @Size(max = 300) String email,
            @Nullable @Size(max = 20) String code) {

        @Override
        public String toString() {
            return "Proof[hidden]";
        }
    }
}
