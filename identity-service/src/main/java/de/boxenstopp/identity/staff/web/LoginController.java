package de.boxenstopp.identity.staff.web;

import de.boxenstopp.identity.answer.SignInAnswer;
import de.boxenstopp.identity.staff.application.LogIn;
import de.boxenstopp.identity.staff.domain.Role;
import de.boxenstopp.identity.staff.domain.Username;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Each portal has its own door, and lets in nobody else's people. */
@RestController
class LoginController {

    private final LogIn logIn;
    private final SignInAnswer answer;

    LoginController(LogIn logIn, SignInAnswer answer) {
        this.logIn = logIn;
        this.answer = answer;
    }

    @Operation(summary = "A jockey signs in")
    @PostMapping("/auth/jockey/login")
    ResponseEntity<SignInAnswer.Body> jockey(@Valid @RequestBody Login asked) {
        return answer.of(logIn.handle(asked.as(Role.JOCKEY)));
    }

    @Operation(summary = "Somebody of a workshop signs in")
    @PostMapping("/auth/workshop/login")
    ResponseEntity<SignInAnswer.Body> workshop(@Valid @RequestBody Login asked) {
        return answer.of(logIn.handle(asked.as(Role.WORKSHOP)));
    }

    @Operation(summary = "An admin signs in")
    @PostMapping("/auth/admin/login")
    ResponseEntity<SignInAnswer.Body> admin(@Valid @RequestBody Login asked) {
        return answer.of(logIn.handle(asked.as(Role.ADMIN)));
    }

    record Login(
            @NotNull @Size(max = 100) String username,
            @NotNull @Size(max = 200) String password,
            @Nullable @Size(max = 10) String totp) {

        LogIn.Command as(Role role) {
            return new LogIn.Command(role, new Username(username), password, totp);
        }

        @Override
        public String toString() {
            return "Login[hidden]";
        }
    }
}
