package de.boxenstopp.booking.area.web;

import de.boxenstopp.booking.area.application.ChangeArea;
import de.boxenstopp.booking.area.application.ServiceAreas;
import de.boxenstopp.booking.area.domain.ServedArea;
import de.boxenstopp.booking.area.domain.Workshop;
import de.boxenstopp.booking.input.Filled;
import de.boxenstopp.booking.input.Plain;
import de.boxenstopp.booking.input.Typed;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/service-area")
class ServiceAreaAdminController {

    private final ServiceAreas areas;
    private final ChangeArea changeArea;

    ServiceAreaAdminController(ServiceAreas areas, ChangeArea changeArea) {
        this.areas = areas;
        this.changeArea = changeArea;
    }

    @Operation(summary = "Every workshop with the beginnings of the postal codes it serves")
    @GetMapping
    List<AreaResponse> all() {
        return areas.all().stream().map(AreaResponse::of).toList();
    }

    @Operation(summary = "The whole area of a workshop, also of a new one")
    @PutMapping("/{workshopId}")
    AreaResponse change(
            @PathVariable UUID workshopId,
            @Valid @RequestBody AreaRequest request,
            @AuthenticationPrincipal(expression = "subject") String admin) {
        var area = request.toArea(workshopId);
        changeArea.handle(area, admin);
        return AreaResponse.of(area);
    }

    @Operation(summary = "The workshop serves nobody any more")
    @DeleteMapping("/{workshopId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID workshopId, @AuthenticationPrincipal(expression = "subject") String admin) {
        changeArea.remove(workshopId, admin);
    }

    record AreaRequest(
            @Filled @Plain @Size(max = 100, message = "{input.size}")
            String name,

            @NotNull @Size(max = 1000)
            List<@NotNull @Pattern(regexp = "[0-9]{1,5}", message = "{area.prefix}") String> prefixes) {

        ServedArea toArea(UUID workshop) {
            return new ServedArea(new Workshop(workshop, Typed.clean(name)), Set.copyOf(prefixes));
        }
    }

    record AreaResponse(UUID workshopId, String name, List<String> prefixes) {

        static AreaResponse of(ServedArea area) {
            return new AreaResponse(
                    area.workshop().id(),
                    area.workshop().name(),
                    area.prefixes().stream().sorted().toList());
        }
    }
}
