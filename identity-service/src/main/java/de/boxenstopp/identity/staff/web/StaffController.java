package de.boxenstopp.identity.staff.web;

import de.boxenstopp.identity.staff.application.AddStaff;
import de.boxenstopp.identity.staff.application.ChangeStaff;
import de.boxenstopp.identity.staff.application.Passwords;
import de.boxenstopp.identity.staff.application.ShowStaff;
import de.boxenstopp.identity.staff.domain.Username;
import de.boxenstopp.kit.idempotency.IdempotentCall;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Admins see to who works here. */
@RestController
@RequestMapping("/api/admin/users")
class StaffController {

    private final ShowStaff showStaff;
    private final AddStaff addStaff;
    private final ChangeStaff changeStaff;

    StaffController(ShowStaff showStaff, AddStaff addStaff, ChangeStaff changeStaff) {
        this.showStaff = showStaff;
        this.addStaff = addStaff;
        this.changeStaff = changeStaff;
    }

    @Operation(summary = "All accounts of staff, by user name")
    @GetMapping
    Page list(
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int size) {
        var found = showStaff.handle(page, size);
        return new Page(found.entries().stream().map(StaffView::of).toList(), page, size, found.total());
    }

    @Operation(summary = "A new account; without a password in the request the answer holds one, this once")
    @PostMapping
    ResponseEntity<Added> add(
            @Valid @RequestBody AddStaffRequest asked,
            @AuthenticationPrincipal(expression = "subject") String admin,
            IdempotentCall call) {
        return call.once(asked, workId -> {
            var password = asked.password() == null ? Passwords.generate() : asked.password();
            var added = addStaff.handle(
                    new AddStaff.Command(workId, new Username(asked.username()), asked.profile(), password, admin));
            return ResponseEntity.created(URI.create("/api/admin/users/" + added.id()))
                    .body(new Added(StaffView.of(added), asked.password() == null ? password : null));
        });
    }

    @Operation(summary = "Another name, role, workshop; disabled: signed out everywhere, and no way in")
    @PutMapping("/{id}")
    StaffView change(
            @PathVariable UUID id,
            @Valid @RequestBody ChangeStaffRequest asked,
            @AuthenticationPrincipal(expression = "subject") String admin) {
        return StaffView.of(changeStaff.handle(id, asked.profile(), Boolean.TRUE.equals(asked.disabled()), admin));
    }

    @Operation(summary = "Somebody left: the account is gone, and the other services forget them")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @AuthenticationPrincipal(expression = "subject") String admin) {
        changeStaff.remove(id, admin);
    }

    record Page(List<StaffView> items, int page, int size, long total) {}

    record Added(StaffView user, @Nullable String password) {

        @Override
        public String toString() {
            return "Added[%s]".formatted(user);
        }
    }
}
