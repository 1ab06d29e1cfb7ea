package de.boxenstopp.slot.capacity.web;

import de.boxenstopp.kit.idempotency.IdempotentCall;
import de.boxenstopp.slot.calendar.domain.Workshop;
import de.boxenstopp.slot.calendar.domain.WorkshopId;
import de.boxenstopp.slot.capacity.application.AddWorkshop;
import de.boxenstopp.slot.capacity.application.ChangeWorkshop;
import de.boxenstopp.slot.capacity.application.Order;
import de.boxenstopp.slot.capacity.application.ShowCapacity;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which workshops there are. */
@RestController
@RequestMapping("/api/admin/workshops")
class WorkshopController {

    private final ShowCapacity showCapacity;
    private final AddWorkshop addWorkshop;
    private final ChangeWorkshop changeWorkshop;

    WorkshopController(ShowCapacity showCapacity, AddWorkshop addWorkshop, ChangeWorkshop changeWorkshop) {
        this.showCapacity = showCapacity;
        this.addWorkshop = addWorkshop;
        this.changeWorkshop = changeWorkshop;
    }

    @Operation(summary = "All workshops, the oldest first")
    @GetMapping
    List<WorkshopView> all() {
        return showCapacity.all().stream().map(WorkshopView::of).toList();
    }

    @Operation(summary = "A new workshop, with the usual terms")
    @PostMapping
    ResponseEntity<WorkshopView> add(
            @Valid @RequestBody NewWorkshop asked, @AuthenticationPrincipal Jwt admin, IdempotentCall call) {
        return call.once(asked, workId -> {
            var added = addWorkshop.handle(new AddWorkshop.Command(
                    new WorkshopId(workId),
                    asked.slug(),
                    asked.name().strip(),
                    asked.address().toAddress(),
                    asked.enabled(),
                    Staff.of(admin)));
            return ResponseEntity.created(
                            URI.create("/api/admin/workshops/" + added.id().value()))
                    .body(WorkshopView.of(added));
        });
    }

    @Operation(summary = "Another name or address; enabled or not: without, no bookings may begin there any more")
    @PutMapping("/{workshopId}")
    WorkshopView change(
            @PathVariable UUID workshopId,
            @Valid @RequestBody ChangedWorkshop asked,
            @AuthenticationPrincipal Jwt admin) {
        var order = new Order(new WorkshopId(workshopId), Staff.of(admin), asked.version());
        return WorkshopView.of(changeWorkshop.handle(
                order, asked.name().strip(), asked.address().toAddress(), asked.enabled()));
    }

    record NewWorkshop(
            @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 40)
            String slug,

            @NotBlank @Size(max = 100) String name,
            @NotNull @Valid AddressView address,
            @NotNull Boolean enabled) {}

    record ChangedWorkshop(
            @NotNull Long version,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Valid AddressView address,
            @NotNull Boolean enabled) {}

    record AddressView(
            @NotBlank @Size(max = 100) String street,
            @NotNull @Pattern(regexp = "\\d{5}") String postalCode,
            @NotBlank @Size(max = 100) String city) {

        Workshop.Address toAddress() {
            return new Workshop.Address(street.strip(), postalCode, city.strip());
        }
    }

    record WorkshopView(UUID workshopId, long version, String slug, String name, AddressView address, boolean enabled) {

        static WorkshopView of(Workshop workshop) {
            var address = workshop.address();
            return new WorkshopView(
                    workshop.id().value(),
                    workshop.version(),
                    workshop.slug(),
                    workshop.name(),
                    new AddressView(address.street(), address.postalCode(), address.city()),
                    workshop.enabled());
        }
    }
}
