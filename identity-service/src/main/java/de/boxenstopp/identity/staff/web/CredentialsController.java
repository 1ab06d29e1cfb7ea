package de.boxenstopp.identity.staff.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.boxenstopp.identity.staff.application.ChangeCredentials;
import de.boxenstopp.identity.staff.application.Passwords;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For somebody who cannot get in, or should get in more safely. */
@RestController
@RequestMapping("/api/admin/users/{id}")
class CredentialsController {

    private final ChangeCredentials changeCredentials;

    CredentialsController(ChangeCredentials changeCredentials) {
        this.changeCredentials = changeCredentials;
    }

    @Operation(summary = "Another password, and signed out everywhere; not given, one is made and told this once")
    @PostMapping("/password-reset")
    ResponseEntity<NewPassword> resetPassword(
            @PathVariable UUID id,
            @Valid @RequestBody NewPassword asked,
            @AuthenticationPrincipal(expression = "subject") String admin) {
        var password = asked.password == null ? Passwords.generate() : asked.password;
        changeCredentials.resetPassword(id, password, admin);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new NewPassword(asked.password == null ? password : null));
    }

    @Operation(summary = "Lets somebody try again before the 15 minutes are over")
    @PostMapping("/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable UUID id, @AuthenticationPrincipal(expression = "subject") String admin) {
        changeCredentials.unlock(id, admin);
    }

    @Operation(summary = "From now on signing in takes a code of an authenticator app; its secret is told this once")
    @PutMapping("/totp")
    ResponseEntity<Totp> setTotp(@PathVariable UUID id, @AuthenticationPrincipal(expression = "subject") String admin) {
        var secret = changeCredentials.setTotp(id, admin);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Totp(secret.base32(), secret.address()));
    }

    @Operation(summary = "Without a code again")
    @DeleteMapping("/totp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clearTotp(@PathVariable UUID id, @AuthenticationPrincipal(expression = "subject") String admin) {
        changeCredentials.clearTotp(id, admin);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewPassword(@Nullable @Size(min = 8, max = 200) String password) {

        @Override
        public String toString() {
            return "NewPassword[hidden]";
        }
    }

    /** @param uri to show as a QR code */
    record Totp(String secret, String uri) {

        @Override
        public String toString() {
            return "Totp[hidden]";
        }
    }
}
